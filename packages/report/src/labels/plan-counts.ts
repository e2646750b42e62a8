import type { Counts, Force, Lang, Outcome } from '@adempi/schema';

import { count } from './phrases.ts';

/** How the lines of the Piano triennale, or the terms of grants, came out. */
export interface ToldPlan {
  readonly force: Extract<Force, 'plan' | 'grant'>;
  /** `Termini dei finanziamenti: 3 non rispettati, 1 da rispettare.` */
  readonly text: string;
  /** `Termini dei finanziamenti`. */
  readonly name: string;
  /** Each part of the text with the outcome that it counts. */
  readonly counts: readonly { readonly outcome: Outcome; readonly text: string }[];
}

/** In the order in which counts are told: one of them, many of them. */
type Phrases = readonly (readonly [outcome: 'fail' | 'pending' | 'unknown' | 'pass', one: string, many: string])[];

interface PlanWords {
  readonly name: string;
  readonly counts: Phrases;
}

const words: Readonly<Record<Lang, Readonly<Record<ToldPlan['force'], PlanWords>>>> = {
  it: {
    plan: {
      name: 'Piano triennale',
      counts: [
        ['fail', 'linea non attuata nei termini', 'linee non attuate nei termini'],
        ['pending', 'da attuare', 'da attuare'],
        ['unknown', 'non determinabile', 'non determinabili'],
        ['pass', 'attuata o avviata', 'attuate o avviate'],
      ],
    },
    grant: {
      name: 'Termini dei finanziamenti',
      counts: [
        ['fail', 'non rispettato', 'non rispettati'],
        ['pending', 'da rispettare', 'da rispettare'],
        ['unknown', 'non determinabile', 'non determinabili'],
        ['pass', 'rispettato', 'rispettati'],
      ],
    },
  },
  en: {
    plan: {
      name: 'Lines of the Piano triennale',
      counts: same([['fail', 'not carried out in time'], ['pending', 'to be carried out'], ['unknown', 'cannot be determined'], ['pass', 'carried out or started']]),
    },
    grant: {
      name: 'Terms of grants',
      counts: same([['fail', 'not kept'], ['pending', 'to be kept'], ['unknown', 'cannot be determined'], ['pass', 'kept']]),
    },
  },
};

/** What is no duty of law, counted: first the lines of the plan, then the terms of grants; nothing of those of which none concerns the ente. */
export function tellPlans(byForce: Readonly<Record<ToldPlan['force'], Counts>>, lang: Lang): ToldPlan[] {
  return (['plan', 'grant'] as const).flatMap((force) => {
    const { name, counts } = words[lang][force];
    const told = counts.filter(([outcome]) => byForce[force][outcome] > 0).map(([outcome, one, many]) => ({ outcome, text: count(byForce[force][outcome], one, many) }));
    return told.length === 0 ? [] : [{ force, name, counts: told, text: `${name}: ${told.map(({ text }) => text).join(', ')}.` }];
  });
}

/** English says one as it says many. */
function same(phrases: readonly (readonly [outcome: Phrases[number][0], text: string])[]): Phrases {
  return phrases.map(([outcome, text]) => [outcome, text, text]);
}
