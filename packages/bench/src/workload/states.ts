import type { State } from '@adempi/schema';

import { createDay } from './conditions.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { WORDS } from './vocabulary.ts';
import type { Fact } from './vocabulary.ts';

/** The share of facts that a state does not tell. */
const ABSENT = 0.15;

/** The state with a number: the same whatever was made before it, so that any share of them can be made alone. */
export function createState(seed: number, position: number, facts: readonly Fact[]): State {
  const random = createRandom(seed * 1_000_003 + position * 7919);
  const fatti: Group = {};
  for (const { names, type } of facts) {
    const group = names.slice(0, -1).reduce<Group>((outer, name) => (outer[name] ??= {}) as Group, fatti);
    if (!random.chance(ABSENT)) group[names.at(-1) as string] = createValue(random, type);
  }
  const istat = String(position % 1_000_000).padStart(6, '0');
  return {
    adempi: 1,
    aggiornatoIl: '2026-01-15',
    ente: { codiceIpa: `c_${position}`, codiceIstat: istat, denominazione: `Comune ${position}`, tipo: 'comune' },
    fonti: { elenco: { titolo: 'Elenco', data: '2026-02-01', garanzia: 'osservato' }, piano: { titolo: 'Piano', data: '2026-03-01', garanzia: 'documentato' } },
    fatti,
    provenienza: { area00: { fonte: 'elenco' }, area01: { fonte: 'piano', rif: 'p. 7' }, 'area02.fatto00': { fonte: 'elenco' } },
  };
}

type Group = Record<string, unknown>;

function createValue(random: Random, type: Fact['type']): unknown {
  switch (type) {
    case 'boolean':
      return random.chance(0.6);
    case 'integer':
      return random.below(1000);
    case 'date':
      return createDay(random);
    case 'enum':
      return random.pick(WORDS);
    case 'set':
      return WORDS.filter(() => random.chance(0.4));
  }
}
