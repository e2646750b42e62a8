import { answerSources, confirmSources, isDeclared } from '@adempi/adapters';
import { tellFacts } from '@adempi/report';
import type { Bundle, Lang, State } from '@adempi/schema';

import type { Confirming, Unconfirmed } from './offices-types.ts';

/** The answers of a state for which nobody vouches, each with what rests on it. */
export function listUnconfirmed(state: State, bundle: Bundle, lang: Lang): Unconfirmed[] {
  const groups = tellFacts(state, bundle, lang);
  return answerSources(state, null)
    .filter(({ fonte }) => isDeclared(fonte))
    .map(({ name, fonte }) => ({
      name,
      title: fonte.titolo,
      day: fonte.data ?? null,
      facts: groups.flatMap(({ name: item, facts }) => facts.filter((fact) => fact.fonte === name && !fact.isKey).map(({ address, label, value }) => ({ address, label: item === '' ? label : `${label} (${item})`, value }))),
    }));
}

/** A state in which someone vouches for some of its answers, as `adempi ask --confirm` writes it, and what they are called. */
export function confirmAnswers(state: State, { names, role, day }: Confirming): { readonly state: State; readonly titles: readonly string[] } {
  const chosen = answerSources(state, null).filter(({ name }) => names.includes(name));
  const { state: after, confirmed } = confirmSources(state, chosen, { role, day });
  return { state: after, titles: confirmed.map(({ fonte }) => fonte.titolo) };
}
