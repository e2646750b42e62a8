import { elide, formatDay, parseAddress, provenanceOf, readStateFact, strengthOf } from '@adempi/schema';
import type { Address, Assessment, FactDefinition, MissingReason, State, VocabularyIndex } from '@adempi/schema';

import { factText } from '../workbook/tell-evidence.ts';

/** What is told of a fact of which nothing is known. */
const NOTHING = 'non risulta';

/** Why what is known is not enough, in the words of a worksheet. */
const REASONS: Readonly<Partial<Record<MissingReason, string>>> = {
  stale: 'È troppo vecchio per valere oggi: si chiede com’è adesso.',
  before_deadline: 'È di prima del termine di un obbligo: si chiede com’è adesso.',
  after_as_of: 'È noto solo da un giorno successivo.',
  conflict: 'Le fonti non concordano: si chiede quale valore è giusto.',
};

/** What today is known of a fact, where that comes from, and why it is not enough. */
export function knownText(fact: string, why: readonly MissingReason[], known: Known): string {
  const values = valuesOf(fact, known);
  const reasons = why.flatMap((one) => REASONS[one] ?? []);
  return values.length === 0 ? NOTHING : [...values, ...reasons].join('\n');
}

/** What the telling of a known fact needs. */
export interface Known {
  readonly state: State;
  readonly assessment: Pick<Assessment, 'conflicts'>;
  readonly definition: FactDefinition;
  readonly vocabulary: Pick<VocabularyIndex, 'facts'>;
}

function valuesOf(fact: string, { state, assessment, definition, vocabulary }: Known): string[] {
  const conflict = assessment.conflicts.find((one) => one.fact === fact);
  if (conflict !== undefined) return conflict.values.map(({ value, source, ref, knownOn }) => tell(value, { fonte: source, rif: ref, knownOn }, state, definition));
  const address = parseAddress(fact);
  const value = readStateFact(state, fact, vocabulary);
  if (address === null || value === undefined) return [];
  const provenance = provenanceOf(state, address);
  return [tell(value, { fonte: provenance?.fonte ?? null, rif: provenance?.rif ?? null, knownOn: strengthOf(state, provenance).knownOn }, state, definition)];
}

interface Cited {
  readonly fonte: string | null;
  readonly rif: string | null;
  readonly knownOn: string | null;
}

function tell(value: unknown, { fonte, rif, knownOn }: Cited, { fonti = {} }: State, definition: FactDefinition): string {
  const title = fonte === null ? null : (fonti[fonte]?.titolo ?? fonte);
  const from = [title, rif, knownOn === null ? null : elide`noto al ${formatDay(knownOn)}`].filter((part) => part !== null).join(', ');
  return from === '' ? factText(value, definition) : `${factText(value, definition)} (${from})`;
}

/** A value that is known in a cell of a list, where there is room for it and its day. */
export function shortKnownText(value: unknown, address: Address, state: State, definition: FactDefinition): string {
  const { knownOn } = strengthOf(state, provenanceOf(state, address));
  return knownOn === null ? factText(value, definition) : `${factText(value, definition)} (${formatDay(knownOn)})`;
}
