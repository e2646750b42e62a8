/** Which Comuni are members of the PDND, counted in its real list: why 7,648 and why 7,649. */
import { beforeAll, describe, expect, it } from 'vitest';

import { existsOn, gather, resolveComune } from '../../src/index.ts';
import type { Gathered, IndexedRegistry, Resolution, SourceRecord } from '../../src/index.ts';
import { pdnd } from '../../src/pdnd/pdnd.ts';
import { PDND, folder, indexReal, loadReal, readReal, skipped } from './real-files.ts';

const DAY = '2026-08-21';

describe.skipIf(folder === null)(`the members of the PDND, in the real list${skipped}`, () => {
  let index: IndexedRegistry;
  let gathered: Gathered;
  let living: ReadonlySet<string>;
  let rows: readonly { readonly record: SourceRecord<unknown>; readonly resolution: Resolution }[] = [];

  beforeAll(async () => {
    index = indexReal();
    living = new Set(index.registry.comuni.filter((comune) => existsOn(comune, DAY)).map(({ codiceIstat }) => codiceIstat));
    gathered = await gather([loadReal('pdnd', PDND)], index, 'it');
    rows = pdnd.read(readReal(PDND), { lang: 'it' }).records.map((record) => ({ record, resolution: resolveComune(index, record.keys, DAY) }));
  }, 60_000);

  const saying = (valore: boolean): string[] => [...gathered.patches].filter(([, [one]]) => one?.patch.claims[0]?.valore === valore).map(([code]) => code);
  const withProblem = (problem: string): string[] => rows.filter(({ resolution }) => 'problem' in resolution && resolution.problem === problem).map(({ record }) => record.keys.denominazione ?? '');

  it('are 7,647 Comuni with a row that two keys give to them, each with one', () => {
    expect(living.size).toBe(7896);
    expect(saying(true)).toHaveLength(7647);
    expect(rows.filter(({ resolution }) => 'comune' in resolution)).toHaveLength(7647);
  });

  it('are 7,648 with Uggiate con Ronago, whose codice IPA no list has yet, and 7,649 with Novedrate, of which only an office is listed', () => {
    const named = new Set(rows.flatMap(({ resolution }) => ('problem' in resolution && resolution.problem === 'single' ? resolution.candidates : [])));
    const members = new Set(saying(true));
    const unsettled = [...named].filter(({ codiceIstat }) => !members.has(codiceIstat) && living.has(codiceIstat));
    const rowOf = (nome: string): unknown[] => rows.filter(({ record }) => record.keys.denominazione?.endsWith(nome)).map(({ record }) => [record.place.line, record.keys.codiceIpa]);
    expect(unsettled.map(({ nome }) => [nome, rowOf(nome)])).toEqual([
      ['Novedrate', [[5031, 'A6B5416']]],
      ['Uggiate con Ronago', [[7715, 'XURJPVZN']]],
    ]);
  });

  it('are not the seven Comuni that ended, nor one that ISTAT did not list yet, which the list still or already has', () => {
    expect(withProblem('ended')).toEqual([
      'Comune di Alano di Piave',
      'Comune di Carceri',
      'Comune di Quero Vas',
      'Comune di Ronago',
      'Comune di Sovizzo',
      'Comune di Uggiate Trevano',
      "Comune di Vighizzolo D'este",
    ]);
    expect(withProblem('none').filter((name) => /^comune\b/iu.test(name))).toEqual(['Comune di Castegnero Nanto']);
  });

  it('leave 246 Comuni that are not members, and three of which it is not known', () => {
    expect(saying(false)).toHaveLength(246);
    const told = new Set([...saying(true), ...saying(false)]);
    const unknown = index.registry.comuni.filter(({ codiceIstat }) => living.has(codiceIstat) && !told.has(codiceIstat));
    // Paesana is the seat of a Unione that is a member, and has no row of its own.
    expect(unknown.map(({ nome }) => nome).sort()).toEqual(['Novedrate', 'Paesana', 'Uggiate con Ronago']);
  });

  it('are among 8,137 rows of Comuni, offices, Unioni and consorzi, of which none is lost', () => {
    const [note] = gathered.sources;
    expect([note?.rows, note?.comuni, note?.leftOut, note?.unresolved]).toEqual([8137, 7647, 133, 357]);
    const counts = ['single', 'none', 'ended', 'other', 'apart', 'several'].map((problem) => withProblem(problem).length);
    expect(counts).toEqual([62, 288, 7, 133, 0, 0]);
  });
});
