export { defineAdapter, defineAsyncAdapter } from './adapter.ts';
export type {
  Adapter,
  AnyAdapter,
  AsyncAdapter,
  Claim,
  MapFile,
  Patch,
  PatchContext,
  ReadContext,
  ReadResult,
  RowPlace,
  SourceFile,
  SourceInfo,
  SourceRecord,
} from './adapter.ts';
export { adapters } from './adapters.ts';
export type { IndexedRegistry } from './registry/index-registry.ts';
export { existsOn } from './registry/registry.ts';
export type { PastCode, Registry, RegistryComune, RegistryOther, RegistrySource } from './registry/registry.ts';
export type { EnteKeys, KeyMatch, KeyName, Resolution } from './registry/resolve.ts';
export { mergePatches } from './import/merge.ts';
export type { Merged, SourcedPatch } from './import/merge.ts';
export type { MergeConflict } from './import/list-conflicts.ts';
