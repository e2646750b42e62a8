import { createDiagnostic, validate } from '@adempi/schema';
import type { Diagnostic, MessageCode, MessageParams, Path, TableMap } from '@adempi/schema';
import { decodeUtf8, place, readDocument } from '@adempi/schema/yaml';

import type { MapFile, ReadContext, SourceInfo } from '../adapter.ts';

/** A map of columns, and how to tell what is wrong in it. */
export interface ReadMap {
  /** Empty where the file is not what it should be. */
  readonly map: TableMap;
  readonly diagnostics: readonly Diagnostic[];
  /** A problem with its line and column in the file of the map. */
  readonly report: (path: Path, code: MessageCode, params?: MessageParams) => Diagnostic;
}

/** Reads the file of `--map`: YAML or JSON, in the shape of the schema `table-map`. No file is an empty map. */
export function readMap(file: MapFile | undefined, lang: ReadContext['lang']): ReadMap {
  const none = (diagnostics: readonly Diagnostic[]): ReadMap => ({ map: {}, diagnostics, report: (path, code, params = {}) => createDiagnostic({ code, params, path, lang }) });
  if (file === undefined) return none([]);
  const { name, bytes } = file;
  const decoded = decodeUtf8(bytes, { file: name, lang });
  if ('diagnostic' in decoded) return none([decoded.diagnostic]);
  const document = readDocument(decoded.text, { file: name, lang });
  const problems = document.value === undefined ? [] : validate('table-map', document.value, lang);
  const diagnostics = [...document.diagnostics, ...place(problems, document, name, lang)];
  if (diagnostics.length > 0) return none(diagnostics);
  return {
    map: document.value as TableMap,
    diagnostics,
    report: (path, code, params = {}) => place([createDiagnostic({ code, params, path, lang })], document, name, lang)[0] as Diagnostic,
  };
}

/** What a map says of its table, on top of what the adapter knows. */
export function infoOf({ fonte }: TableMap, info: SourceInfo): SourceInfo {
  if (fonte === undefined) return info;
  const { titolo, editore = info.publisher, licenza = info.licence, url = info.url, garanzia = info.assurance } = fonte;
  return { title: { it: titolo, en: titolo }, publisher: editore, licence: licenza, url, isPublic: info.isPublic, assurance: garanzia };
}
