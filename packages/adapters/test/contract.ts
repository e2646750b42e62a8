/**
 * What every adapter holds to, whatever its source. A test file of an adapter calls
 * `describeAdapter`; its fixtures stand in `fixtures/sources/<id>/`: `ok*` files are read without
 * a word, `ng*` files have something wrong that is told with its place.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { checkFacts } from '@adempi/core';
import { loadBundle } from '@adempi/packs/node';
import { checkState, isCivilDate, parseAddress, validate } from '@adempi/schema';
import type { Bundle, Diagnostic, State } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Adapter, AnyAdapter, Patch, ReadContext, ReadResult, RegistryComune, SourceFile } from '../src/index.ts';
import { mergePatches } from '../src/index.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** The rules of this repository. */
export const bundle = loadBundle(`${root}rules`).bundle as Bundle;
const { vocabulary } = bundle;
const context: ReadContext = { lang: 'it' };

/** Everything that is wrong with a state. */
function problemsOf(state: State): Diagnostic[] {
  const keyOf = (collection: string): string | undefined => vocabulary.find(({ path }) => path === collection)?.key;
  return [...validate('state', state), ...checkState(state, 'it', keyOf), ...checkFacts(state, vocabulary)];
}

/** A Comune that does not exist. */
export const comune: RegistryComune = {
  codiceIstat: '999001', pastCodes: [], codiceCatastale: 'X001', codiceIpa: 'c_x001', codiceFiscale: '00000000001', nome: 'Prova Alta',
  otherNames: [], provincia: 'XX', regione: 'Prova', capoluogo: 'nessuno', popolazione: 900, sito: null, from: null, to: null, successors: [],
};

/** The fixtures of an adapter whose names start with a prefix. The day of each is in its name. */
export function fixturesOf(id: string, prefix: string): SourceFile[] {
  const folder = `${root}fixtures/sources/${id}/`;
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(folder + name)), date: /\d{4}-\d{2}-\d{2}/u.exec(name)?.[0] ?? '2026-01-31' }));
}

/** What an adapter makes of a file, and what of that enters a state. */
export interface Reading {
  readonly patch: Patch;
  readonly state: State;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything that an adapter makes of a file, as if all rows were about one Comune. */
export function readAll(adapter: Adapter, file: SourceFile, given: ReadContext = context): Reading {
  return merge(adapter, file, adapter.read(file, given));
}

/** The same of an adapter that may take its time. */
export async function readAllLater(adapter: AnyAdapter, file: SourceFile, given: ReadContext = context): Promise<Reading> {
  return merge(adapter, file, await adapter.read(file, given));
}

function merge(adapter: AnyAdapter, file: SourceFile, { records, diagnostics, info = adapter.info }: ReadResult<unknown>): Reading {
  const patch = records.length === 0 ? { claims: [] } : adapter.patch(records, { comune, date: file.date });
  const fonte = { titolo: info.title.it, data: file.date, garanzia: info.assurance };
  const base: State = { adempi: 1, ente: { denominazione: 'Comune di Prova Alta', tipo: 'comune', codiceIstat: comune.codiceIstat } };
  return { patch, diagnostics, state: mergePatches(base, [{ source: adapter.id, fonte, patch }], vocabulary).state };
}

/** The contract. `given` is what the adapter's `read` needs beside the file. */
export function describeAdapter(adapter: AnyAdapter, given: ReadContext = context): void {
  describe(`${adapter.id}, as every adapter`, () => {
    const good = fixturesOf(adapter.id, 'ok');
    const bad = fixturesOf(adapter.id, 'ng');

    it('has fixtures of both kinds', () => {
      expect(good.length).toBeGreaterThan(0);
      expect(bad.length).toBeGreaterThan(0);
    });

    it.each(good)('reads $name without a word, into a state that is valid', async (file) => {
      const { state, diagnostics, patch } = await readAllLater(adapter, file, given);
      expect(diagnostics).toEqual([]);
      expect(patch.claims.length + (adapter.absent === undefined ? 0 : 1)).toBeGreaterThan(0);
      expect(problemsOf(state)).toEqual([]);
    });

    it.each(good)('says of each fact of $name where it stands', async (file) => {
      for (const claim of (await readAllLater(adapter, file, given)).patch.claims) {
        expect(parseAddress(claim.fatto)).not.toBeNull();
        expect(claim.rif).toMatch(/\S/u);
        expect(isCivilDate(claim.rilevatoIl ?? file.date)).toBe(true);
      }
    });

    it.each(bad)('says what is wrong with $name, and where', async (file) => {
      const { diagnostics } = await readAllLater(adapter, file, given);
      expect(diagnostics.length).toBeGreaterThan(0);
      for (const problem of diagnostics) expect(problem).toMatchObject({ file: file.name, line: expect.any(Number) as number });
    });

    it.each([...good, ...bad])('makes the same of $name twice', async (file) => {
      expect(JSON.stringify(await readAllLater(adapter, file, given))).toBe(JSON.stringify(await readAllLater(adapter, file, given)));
    });

    it('keeps to what its source can confirm of a Comune that is not in it', () => {
      const patch = adapter.absent?.({ comune, date: '2026-01-31' }) ?? { claims: [] };
      const confirmed = vocabulary.filter(({ confirmedBy = [] }) => confirmedBy.includes(adapter.id)).map(({ path }) => path);
      for (const { fatto } of patch.claims) expect(confirmed).toContain(parseAddress(fatto)?.path);
    });

    it('never throws, and never makes a state that is not valid, whatever the bytes', async () => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), damaged(good)), async (bytes) => {
          const { state } = await readAllLater(adapter, { name: 'a', bytes, date: '2026-01-31' }, given);
          expect(problemsOf(state)).toEqual([]);
        }),
        { numRuns: Number(process.env['ADEMPI_CASES'] ?? 200) },
      );
    });
  });
}

/** A good file with a few bytes changed, or cut. */
function damaged(files: readonly SourceFile[]): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'",;\n{}[]0x-à\u0000'.split(''))), { maxLength: 4 }), fc.nat())
    .map(([{ bytes }, changes, cut]) => {
      const copy = bytes.slice(0, cut % 3 === 0 ? cut % (bytes.length + 1) : bytes.length);
      for (const [at, to] of changes) if (copy.length > 0) copy[at % copy.length] = to.charCodeAt(0);
      return copy;
    });
}
