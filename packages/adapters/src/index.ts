export { defineAdapter } from './adapter.ts';
export type {
  Adapter,
  Claim,
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
export { dayInName } from './day-in-name.ts';
export { comuneState } from './import/comune-state.ts';
export { explainUnresolved } from './import/explain-unresolved.ts';
export { gather } from './import/gather.ts';
export type { Gathered, LoadedSource, SourceNote } from './import/gather.ts';
export type { IndexedRegistry } from './registry/index-registry.ts';
export { existsOn } from './registry/registry.ts';
export type { PastCode, Registry, RegistryComune, RegistryOther, RegistrySource } from './registry/registry.ts';
export { resolveComune } from './registry/resolve.ts';
export type { EnteKeys, KeyMatch, KeyName, Resolution } from './registry/resolve.ts';
export { mergePatches } from './import/merge.ts';
export type { Merged, SourcedPatch } from './import/merge.ts';
export type { MergeConflict } from './import/list-conflicts.ts';
export { MAX_SOURCE_BYTES } from './tables/decode-source.ts';
