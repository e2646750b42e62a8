import { createDiagnostic, validate } from '@adempi/schema';
import type { Diagnostic, Lang, Path } from '@adempi/schema';
import { place, readDocument } from '@adempi/schema/yaml';
import type { ParsedDocument } from '@adempi/schema/yaml';

import { classifyFile } from './classify.ts';
import type { RuleFilePlace } from './classify.ts';

/** A file of `rules/`: its path there, with `/`, and its text. */
export interface RuleFile {
  readonly path: string;
  readonly text: string;
}

/** A file that was read. @internal */
export interface ReadFile {
  readonly path: string;
  /** Null for a file that does not belong. */
  readonly place: RuleFilePlace | null;
  /** Null when its shape is wrong. */
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** Gives problems their line and column in this file. */
  readonly locate: (problems: readonly Diagnostic[]) => Diagnostic[];
}

/** Parses a file and judges its shape and its id, not what it names in other files. @internal */
export function readFile(file: RuleFile, lang: Lang): ReadFile {
  const kind = classifyFile(file.path);
  if (kind === null) {
    const problem = createDiagnostic({ code: 'file.unexpected', params: { file: file.path }, lang });
    return refuse(file, kind, [{ ...problem, file: file.path }]);
  }
  const document = readDocument(file.text, { file: file.path, lang });
  if (document.diagnostics.some(isError)) return refuse(file, kind, document.diagnostics);
  const shape = validate(kind.kind, document.value, lang);
  const problems = [...document.diagnostics, ...place(shape, document, file.path, lang)];
  if (shape.some(isError)) return refuse(file, kind, problems);
  return {
    path: file.path,
    place: kind,
    value: document.value,
    diagnostics: [...problems, ...checkId(kind, document, file.path, lang), ...checkTexts(document, file.path, lang)],
    locate: (found) => place(found, document, file.path, lang),
  };
}

/** Whether a problem stops the compilation. @internal */
export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function refuse(file: RuleFile, kind: RuleFilePlace | null, diagnostics: readonly Diagnostic[]): ReadFile {
  return { path: file.path, place: kind, value: null, diagnostics, locate: (found) => [...found] };
}

/** What stands in a new file for the texts that its author has yet to write. */
export const PLACEHOLDER = 'DA SCRIVERE';

function checkTexts(document: ParsedDocument, file: string, lang: Lang): Diagnostic[] {
  const find = (value: unknown, path: Path): Path[] => {
    if (typeof value === 'string') return value.includes(PLACEHOLDER) ? [path] : [];
    if (typeof value !== 'object' || value === null) return [];
    const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    return entries.flatMap(([key, part]) => find(part, [...path, key]));
  };
  const problems = find(document.value, []).map((path) => createDiagnostic({ code: 'text.placeholder', params: { found: PLACEHOLDER }, path, lang }));
  return place(problems, document, file, lang);
}

// The id is the path, so that a rule is found by its name and never renamed by accident.
function checkId({ id, kind }: RuleFilePlace, document: ParsedDocument, file: string, lang: Lang): Diagnostic[] {
  if (id === null) return [];
  const path: Path = kind === 'catalogue' ? ['edition', 'name'] : [kind === 'codes' ? 'edition' : 'id'];
  const actual = path.reduce<unknown>((node, key) => (node as Readonly<Record<string, unknown>>)[key], document.value) as string;
  if (actual === id) return [];
  const problem = createDiagnostic({ code: 'id.not-path', params: { name: actual, expectedId: id }, path, lang });
  return place([problem], document, file, lang);
}
