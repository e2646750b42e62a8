import { fileURLToPath } from 'node:url';

import { checkFacts, createEvaluator } from '@adempi/core';
import { loadBundle } from '@adempi/packs/node';
import { ASSURANCE_OF, checkState, compareStrength, provenanceOf, strengthOf, validate } from '@adempi/schema';
import type { Address, AltroValore, Bundle, State } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mergePatches } from '../src/index.ts';
import type { Merged } from '../src/index.ts';
import { COLLECTIONS, mergeCases, spell } from './generate-merges.ts';
import type { MergeCase } from './generate-merges.ts';

/** Holds for every generated case; a failure prints its seed. */
function holds(law: (given: MergeCase, merged: Merged) => void): void {
  const runs = { numRuns: Number(process.env['ADEMPI_CASES'] ?? 400) };
  fc.assert(fc.property(mergeCases, (given) => law(given, mergePatches(given.base, given.patches, given.vocabulary))), runs);
}

const keyNameIn = ({ vocabulary }: MergeCase, collection: string): string => vocabulary.find(({ path }) => path === collection)?.key ?? 'id';

/** Every value of a state with its address and provenance: those that stand, then the others. */
function valuesIn(state: State, given: MergeCase): { readonly standing: AltroValore[]; readonly others: readonly AltroValore[] } {
  const standing: AltroValore[] = [];
  const visit = (value: unknown, address: Address): void => {
    if (Array.isArray(value) && address.collection === null && COLLECTIONS.some((path) => path === address.path)) {
      const keyName = keyNameIn(given, address.path);
      for (const { [keyName]: key, ...item } of value as Record<string, string>[]) visit(item, { path: address.path, collection: address.path, key: String(key) });
    } else if (typeof value === 'object' && !Array.isArray(value)) {
      for (const [name, child] of Object.entries(value as object)) visit(child, { ...address, path: address.path === '' ? name : `${address.path}.${name}` });
    } else {
      const { path, collection, key } = address;
      const fatto = collection === null ? path : `${collection}[${String(key)}]${path.slice(collection.length)}`;
      standing.push({ fatto, valore: value, ...provenanceOf(state, address) });
    }
  };
  visit(state.fatti ?? {}, { path: '', collection: null, key: null });
  return { standing, others: state.altri ?? [] };
}

describe('merging', () => {
  it('does not depend on the order of the patches', () => {
    fc.assert(
      fc.property(mergeCases.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.patches], { minLength: given.patches.length }))), ([{ base, patches, vocabulary }, shuffled]) => {
        expect(JSON.stringify(mergePatches(base, shuffled, vocabulary))).toBe(JSON.stringify(mergePatches(base, patches, vocabulary)));
      }),
      { numRuns: Number(process.env['ADEMPI_CASES'] ?? 400) },
    );
  });

  it('of nothing changes nothing, and never the state that it is given', () => {
    holds((given) => {
      const before = JSON.stringify(given.base);
      expect(mergePatches(given.base, [], given.vocabulary).state).toEqual(given.base);
      mergePatches(given.base, given.patches, given.vocabulary);
      expect(JSON.stringify(given.base)).toBe(before);
    });
  });

  it('again, at once or later, changes nothing', () => {
    holds(({ base, patches, vocabulary }, { state }) => {
      expect(mergePatches(base, [...patches, ...patches], vocabulary).state).toEqual(state);
      expect(mergePatches(state, patches, vocabulary).state).toEqual(state);
    });
  });

  it('loses nothing that anyone told, nor where it comes from', () => {
    holds((given, { state, outdated }) => {
      const { standing, others } = valuesIn(state, given);
      const kept = [...standing, ...others, ...outdated];
      const told = given.patches.flatMap(({ fonte, patch }) => patch.claims.map((claim) => ({ ...claim, dated: fonte })));
      for (const { fatto: _, dated, valore, ...claim } of told) {
        const isHere = (one: AltroValore): boolean => one.rif === claim.rif && spell(one.valore) === spell(valore);
        const [found] = kept.filter(isHere);
        expect(found).toMatchObject(claim);
        expect(state.fonti?.[found?.fonte ?? '']).toEqual(dated);
      }
      const before = valuesIn(given.base, given);
      for (const one of [...before.standing, ...before.others]) {
        const same = [...standing, ...others].filter(({ fatto, valore, rif }) => fatto === one.fatto && spell(valore) === spell(one.valore) && rif === one.rif);
        expect(same.map((other) => strengthOf(state, other))).toContainEqual(strengthOf(given.base, one));
      }
    });
  });

  it('gives a state that is valid', () => {
    holds((given, { state }) => {
      expect([...validate('state', state), ...checkState(state, 'it', (collection) => keyNameIn(given, collection)), ...checkFacts(state, given.vocabulary)]).toEqual([]);
    });
  });

  it('lets the latest day stand, then the best assurance', () => {
    const ranks = ['declared', 'attested', 'documented', 'observed'];
    holds((given, { state }) => {
      const before = valuesIn(given.base, given);
      const known = [...before.standing, ...before.others].map((one) => ({ ...one, ...strengthOf(given.base, one) }));
      const told = given.patches.flatMap(({ fonte, patch }) =>
        patch.claims.map((claim) => ({ ...claim, knownOn: claim.rilevatoIl ?? fonte.data ?? null, assurance: ASSURANCE_OF[claim.garanzia ?? fonte.garanzia ?? 'dichiarato'] })),
      );
      for (const fatto of new Set(told.filter(({ fatto: one }) => !one.includes('[')).map(({ fatto: one }) => one))) {
        const score = (one: { readonly knownOn: string | null; readonly assurance: string }): string => `${one.knownOn ?? ''} ${ranks.indexOf(one.assurance)}`;
        const candidates = [...known, ...told].filter((one) => one.fatto === fatto);
        const best = candidates.map(score).sort().at(-1);
        const stands = valuesIn(state, given).standing.find((one) => one.fatto === fatto) as AltroValore;
        expect(score(strengthOf(state, stands))).toBe(best);
        expect(candidates.filter((one) => score(one) === best).map(({ valore }) => valore)).toContainEqual(stands.valore);
      }
    });
  });

  it('never lets a weaker value of a told fact stand before a stronger one', () => {
    holds((given, { state }) => {
      const { standing, others } = valuesIn(state, given);
      const told = new Set([...standing, ...others].filter(({ rif = '' }) => rif.startsWith('p')).map(({ fatto }) => fatto));
      for (const one of standing.filter(({ fatto }) => told.has(fatto))) {
        for (const other of others.filter(({ fatto }) => fatto === one.fatto)) expect(compareStrength(strengthOf(state, one), strengthOf(state, other))).toBeLessThanOrEqual(0);
      }
    });
  });

  it('lists the contradictions that the evaluator finds, and it reads as unknown what nothing ranks', () => {
    const real = loadBundle(fileURLToPath(new URL('../../../rules', import.meta.url))).bundle as Bundle;
    const ofExposure = real.vocabulary.filter(({ path }) => /^procedimenti\b/u.test(path));
    const bundle = { ...real, packs: [], rules: [], parameters: [], profiles: [], drafts: [], coverage: [] };
    holds((given, { state, conflicts }) => {
      const assessment = createEvaluator({ ...bundle, vocabulary: [...given.vocabulary, ...ofExposure] }).assess(state, { asOf: '2099-12-31' });
      const isTied = (values: Merged['conflicts'][number]['values']): boolean => {
        const [best, ...rest] = values as [AltroValore, ...AltroValore[]];
        return rest.some((other) => compareStrength(strengthOf(state, best), strengthOf(state, other)) === 0);
      };
      const byName = (left: readonly unknown[], right: readonly unknown[]): number => (String(left[0]) < String(right[0]) ? -1 : 1);
      expect(assessment.conflicts.map(({ fact, chosen }) => [fact, chosen === null]).sort(byName)).toEqual(conflicts.map(({ fatto, values }) => [fatto, isTied(values)]).sort(byName));
    });
  });

  it('makes one item of those that are known by the same', () => {
    holds((given, { state }) => {
      for (const collection of COLLECTIONS.filter((path) => given.vocabulary.some((one) => one.path === path && one.identifiedBy !== undefined))) {
        const urls = valuesIn(state, given).standing.filter(({ fatto }) => fatto.startsWith(`${collection}[`) && fatto.endsWith('.url')).map(({ valore }) => spell(valore));
        expect(new Set(urls).size).toBe(urls.length);
      }
    });
  });

  it('calls complete what someone lists whole, and leaves out only what is known from before that', () => {
    holds((given, { state, outdated }) => {
      for (const collection of COLLECTIONS) {
        const isComplete = state.completi?.includes(collection) === true;
        const said = strengthOf(state, provenanceOf(state, { path: collection, collection: null, key: null }));
        const lists = given.patches.filter(({ patch }) => patch.complete?.includes(collection)).map(({ fonte }) => strengthOf({}, { rilevatoIl: fonte.data as string, garanzia: fonte.garanzia as 'osservato' }));
        const own = given.base.completi?.includes(collection) === true ? [strengthOf(given.base, provenanceOf(given.base, { path: collection, collection: null, key: null }))] : [];
        if (isComplete) expect([...lists, ...own]).toContainEqual(said);
        const gone = outdated.filter(({ fatto }) => fatto.startsWith(`${collection}[`));
        expect(isComplete || gone.length === 0).toBe(true);
        for (const one of gone) expect(compareStrength(said, strengthOf(state, one))).toBeLessThan(0);
        for (const { fatto } of valuesIn(given.base, given).standing) expect(gone.map((one) => one.fatto)).not.toContain(fatto);
      }
    });
  });
});
