import { formatDay, parseAddress, words } from '@adempi/schema';
import type { Assessment, CivilDate, Evidence, FactDefinition, Lang } from '@adempi/schema';

import { labelsOf } from '../labels/labels.ts';
import { createItemNames } from '../table/item-names.ts';
import { valueText } from '../text/value-text.ts';

/** A fact that decided, in the words of a worksheet. */
export interface ToldFact {
  /** Its address in the state. */
  readonly address: string;
  /** `Aderente alla PDND`, or with the item that it is of: `Indirizzo (istituzionale)`. */
  readonly label: string;
  readonly value: string;
  /** Id of the source in the state; null where the state names none. */
  readonly source: string | null;
  /** Its title, with the place in it. */
  readonly citation: string;
  readonly place: string;
  readonly knownOn: CivilDate | null;
}

/** What is told where the state names no source. */
const NO_SOURCE = 'stato dell’ente';
const WHOLE_LIST = 'l’elenco è completo';

/** Tells facts in Italian, whatever the language of the run: worksheets are filled in by Italian offices. */
export function tellEvidence(evidence: readonly Evidence[], { sources, items = [] }: Pick<Assessment, 'sources' | 'items'>, vocabulary: ReadonlyMap<string, FactDefinition>): ToldFact[] {
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const names = createItemNames({ items, lang: 'it' });
  return evidence.map(({ fact, label, source, ref, knownOn, ...rest }) => {
    const title = source === null ? NO_SOURCE : (titles.get(source) ?? source);
    return {
      address: fact,
      label: names.factOf({ fact, label }),
      value: 'value' in rest ? factText(rest.value, vocabulary.get(parseAddress(fact)?.path ?? fact)) : WHOLE_LIST,
      source,
      citation: title,
      place: ref ?? '',
      knownOn,
    };
  });
}

/** A value of a fact as a person reads it, in Italian unless another language is named. @example factText(true) // 'sì' */
export function factText(value: unknown, definition?: FactDefinition, lang: Lang = 'it'): string {
  return valueText(value, { lang, labels: labelsOf(lang), words: words(lang) }, definition);
}

/** Days of several facts, the oldest first: `21/08/2026; 27/03/2025`. */
export function dayTexts(facts: readonly ToldFact[]): string[] {
  return [...new Set(facts.flatMap(({ knownOn }) => knownOn ?? []))].sort().map(formatDay);
}
