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
export type { Answer, NamedItem, Respondent } from './answers/answer.ts';
export { answerState } from './answers/answer-state.ts';
export { sourceTitle } from './answers/source-title.ts';
export { confirmSources } from './offices/confirm-sources.ts';
export type { ConfirmedState } from './offices/confirm-sources.ts';
export { findStranger } from './offices/find-stranger.ts';
export { mergeReplies } from './offices/merge-replies.ts';
export type { FiledReply, MergedReplies } from './offices/merge-replies.ts';
export { answerSources, isDeclared } from './offices/office-source.ts';
export type { NamedFonte } from './offices/office-source.ts';
export { tellMerge } from './offices/tell-merge.ts';
export type { MergeTexts, ToldMergeConflict } from './offices/tell-merge.ts';
export { removeItem } from './answers/remove-item.ts';
export { answerAll } from './answers/answer-all.ts';
export { NEEDED_OF_ITEMS, nameItem, saysNoName } from './answers/name-item.ts';
export { isNotOurs, remarkNotOurs } from './answers/not-ours.ts';
export type { NotOurs } from './answers/not-ours.ts';
export { tidyState } from './answers/tidy-state.ts';
export { readAnswerText } from './answers/read-answer-text.ts';
export type { AnswerText } from './answers/read-answer-text.ts';
export { compactProvenance, sourceFirst } from './import/compact-provenance.ts';
export { comuneState } from './import/comune-state.ts';
export { explainUnresolved } from './import/explain-unresolved.ts';
export { gather } from './import/gather.ts';
export type { Gathered, LoadedSource, SourceNote } from './import/gather.ts';
export { buildRegistry } from './registry/build/build-registry.ts';
export type { BuiltRegistry } from './registry/build/build-registry.ts';
export { findComuni } from './registry/find-comuni.ts';
export type { ComuneSearch, FoundComune, SearchKey } from './registry/find-comuni.ts';
export { indexRegistry } from './registry/index-registry.ts';
export type { IndexedRegistry } from './registry/index-registry.ts';
export { readRegistry, writeRegistry } from './registry/read-registry.ts';
export type { ReadRegistry } from './registry/read-registry.ts';
export { existsOn, hasEnded } from './registry/registry.ts';
export type { PastCode, Registry, RegistryComune, RegistryOther, RegistryProvince, RegistrySource } from './registry/registry.ts';
export { resolveComune, successorsOf } from './registry/resolve.ts';
export type { EnteKeys, KeyMatch, KeyName, Resolution, ResolutionProblem, Resolve } from './registry/resolve.ts';
export type { ChangedQuestion } from './replies/read-answers.ts';
export { readOfficeSheet } from './scheda-ufficio/read-office-sheet.ts';
export type { OfficeReading, OfficeReply, ReadOfficeSheet } from './scheda-ufficio/read-office-sheet.ts';
export { baseName, dayOfName, parseNamedSource } from './source-day.ts';
export type { NamedSource } from './source-day.ts';
export { MAX_SOURCE_BYTES } from './tables/decode-source.ts';
export { findJsonFault } from './tables/read-json.ts';
export type { JsonFault } from './tables/read-json.ts';
export { readCsv } from './tables/read-csv.ts';
export type { CsvLayout, CsvRow, CsvTable } from './tables/read-csv.ts';
export { mergePatches } from './import/merge.ts';
export type { Merged, SourcedPatch } from './import/merge.ts';
export type { MergeConflict } from './import/list-conflicts.ts';
export { cellReporter, readTable, textOf } from './tables/read-table.ts';
export type { CellReport, Table, TableRow } from './tables/read-table.ts';
export { readXlsx } from './tables/read-xlsx.ts';
export type { Cell, Sheet, Workbook } from './tables/read-xlsx.ts';
