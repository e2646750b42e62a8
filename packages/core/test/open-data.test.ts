import { reasons } from '@adempi/schema';
import type { Assessment, Fonte, Lang, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { bundleOf, rule, stateOf } from './helpers/bundle.ts';

const open: Fonte = { titolo: 'Elenco aperto', data: '2023-12-31', garanzia: 'documentato', datiAperti: true };
const own: Fonte = { titolo: 'Delibera', data: '2023-12-31', garanzia: 'documentato' };
const evaluator = createEvaluator(bundleOf([rule({ exposure: { cad18bis: 'fine', basis: 'art. 18-bis, c. 5' } })]));

/** A breach that a list of open data tells. */
const { aggiornatoIl: _, ...clue }: State = stateOf({ a: { si: false } }, { fonti: { elenco: open }, provenienza: { a: { fonte: 'elenco' } } });

const assess = (given: Partial<State>, lang: Lang = 'it'): Assessment => evaluator.assess({ ...clue, ...given }, { asOf: '2023-12-31', lang });

describe('an assessment of open data alone', () => {
  it.each(['it', 'en'] as const)('says so, and that it holds clues (%s)', (lang) => {
    expect(assess({}, lang)).toMatchObject({ diagnostics: [], openData: true, disclaimer: `${reasons(lang).clues} ${reasons(lang).disclaimer}` });
  });

  it.each<[string, Partial<State>]>([
    ['one source of the ente stands beside', { fonti: { elenco: open, delibera: own } }],
    ['all sources are of the ente', { fonti: { elenco: own } }],
    ['facts without a source stand beside', { aggiornatoIl: '2023-12-31' }],
    ['nobody says anything', { fonti: {}, provenienza: {}, fatti: {} }],
    ['no source is named', { fonti: {}, provenienza: {}, aggiornatoIl: '2023-12-31' }],
  ])('is none where %s', (_name, given) => {
    expect(assess(given)).toMatchObject({ diagnostics: [], openData: false, disclaimer: reasons('it').disclaimer });
  });
});
