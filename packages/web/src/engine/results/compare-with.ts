import { compareEnds } from '@adempi/core';
import type { AssessOptions, ComparedEnd } from '@adempi/core';
import { tellComparison } from '@adempi/report';
import type { Comparison } from '@adempi/report';
import { digestOf, isRecord, validate } from '@adempi/schema';
import type { Assessment, Diagnostic, State } from '@adempi/schema';
import { MAX_BYTES, place, readDocument } from '@adempi/schema/yaml';
import type { ParsedDocument } from '@adempi/schema/yaml';

import { readFile, readState } from '../read-state.ts';
import type { Current } from './current.ts';
import type { ChosenFile, CompareResult } from './results-types.ts';

type Failed = Exclude<CompareResult, { readonly kind: 'compared' }>;

/** A comparison in words, and as it was made. */
export type Compared = Extract<CompareResult, { readonly kind: 'compared' }> & { readonly comparison: Comparison };

type Side = { readonly kind: 'report'; readonly assessment: Assessment } | { readonly kind: 'state'; readonly state: State };

/** Compares an earlier report or state with what is on the desk, as `adempi diff EARLIER NOW` does. */
export async function compareWith(current: Current, earlier: ChosenFile, stateFile: ChosenFile | null): Promise<Compared | Failed> {
  const side = await readSide(earlier, current);
  if (side.kind === 'refused' || side.kind === 'unfit') return side;
  const known = await readStateOf(side, stateFile, current);
  if (known !== null && known.kind !== 'state') return known;
  const { evaluator, settings } = current;
  const before = endOf(earlier.name, side, known?.state ?? null, current);
  const after = endOf(current.source.name, { kind: 'state', state: current.state }, null, current, side.kind === 'report' ? side.assessment : null);
  const { waivers } = current.options;
  const comparison: Comparison = compareEnds({ before, after }, { bundle: evaluator.bundle, assess: evaluator.assess, ...(waivers === undefined ? {} : { waivers }) });
  return { kind: 'compared', comparison, told: tellComparison(comparison, { lang: settings.lang, bundle: evaluator.bundle, items: [after, before].flatMap(({ assessment: { items = [] } }) => items) }), isReport: side.kind === 'report' };
}

async function readSide({ name, file }: ChosenFile, { evaluator: { bundle }, settings: { lang } }: Current): Promise<Side | Failed> {
  const read = await readFile(file, name, lang);
  // A spreadsheet or a picture is no text.
  if ('problems' in read) return file.size > MAX_BYTES ? { kind: 'refused', name, problems: read.problems } : { kind: 'unfit', name, why: 'nothing' };
  const document = readDocument(read.text, { file: name, lang });
  const { value } = document;
  // Of a table or a letter it would say nothing to tell where they are no YAML.
  if (value === undefined) return NAMES_OF_OURS.test(read.text) ? { kind: 'refused', name, problems: document.diagnostics } : { kind: 'unfit', name, why: 'nothing' };
  if (!looksLikeState(value)) return readReport(name, document, lang);
  const state = readState({ name, text: read.text }, bundle, lang);
  return 'state' in state ? { kind: 'state', state: state.state } : { kind: 'refused', name, problems: state.problems };
}

/** A name that begins a state or an assessment, at the start of a line or after a brace. */
const NAMES_OF_OURS = /(?:^|\{)\s*["']?(?:adempi|ente|fatti|schemaVersion)["']?\s*:/mu;

function looksLikeState(value: unknown): boolean {
  return isRecord(value) && !('schemaVersion' in value) && ('adempi' in value || 'ente' in value || 'fatti' in value);
}

/** A report, alone in its file or in a list of one. */
function readReport(name: string, document: ParsedDocument, lang: Current['settings']['lang']): Side | Failed {
  const items: readonly unknown[] = Array.isArray(document.value) ? document.value : [document.value];
  const [only] = items;
  if (items.length > 1) return { kind: 'unfit', name, why: 'several' };
  if (!isRecord(only) || !('schemaVersion' in only)) return { kind: 'unfit', name, why: 'nothing' };
  const found = validate('assessment', only, lang).map((problem): Diagnostic => (Array.isArray(document.value) ? { ...problem, path: [0, ...(problem.path ?? [])] } : problem));
  const problems = [...document.diagnostics, ...place(found, document, name, lang)];
  if (problems.some(({ severity }) => severity === 'error')) return { kind: 'refused', name, problems };
  return { kind: 'report', assessment: only as unknown as Assessment };
}

/** The state that a report was made from; null where none was chosen, or what is compared is a state itself. */
async function readStateOf(side: Side, chosen: ChosenFile | null, current: Current): Promise<Extract<Side, { kind: 'state' }> | Failed | null> {
  if (chosen === null || side.kind === 'state') return null;
  const read = await readSide(chosen, current);
  if (read.kind === 'refused' || read.kind === 'unfit') return read;
  if (read.kind === 'report' || digestOf(read.state) !== side.assessment.stateDigest) return { kind: 'unfit', name: chosen.name, why: 'other-state' };
  return read;
}

/** A state is assessed as today's is, under the profile and in the language of the report beside it. */
function endOf(name: string, side: Side, state: State | null, { evaluator, options }: Current, beside: Assessment | null = null): ComparedEnd {
  if (side.kind === 'report') return { name, assessment: side.assessment, state };
  const how: AssessOptions = {
    ...options,
    ...(beside === null ? {} : { lang: beside.lang, assumeUnchanged: beside.assumeUnchanged, ...(beside.profile === null ? {} : { profile: beside.profile }) }),
  };
  return { name, assessment: throughJson(evaluator.assess(side.state, how)), state: side.state };
}

/** As a report holds it. */
function throughJson(assessment: Assessment): Assessment {
  return JSON.parse(JSON.stringify(assessment)) as Assessment;
}
