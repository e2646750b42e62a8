import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { dayAfter, dayBefore, expectationOf, packOf, readsOf } from '@adempi/schema';
import type { CivilDate, Rule } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { renderPages } from '../src/index.ts';
import { loadBundle, readRuleFiles } from '../src/load.node.ts';
import { dueDaysOf } from './due-days.ts';
import { PAGES, RULES, compiled, realBundle, writtenRules } from './real-rules.ts';

const bundle = realBundle();
const facts = new Set(bundle.vocabulary.map(({ path }) => path));
const parameters = new Set(bundle.parameters.map(({ id }) => id));
const editions = new Set(bundle.packs.filter(({ edition }) => edition !== undefined).map(({ id }) => id));
// The lines of the Piano triennale are made by the compiler: catalogues.test.ts holds them.
const rules = writtenRules(bundle).map((rule) => ({ id: rule.id, rule }));

/** `vitest --update`: the pages are rewritten, not judged. */
function isUpdating(): boolean {
  return (expect.getState().snapshotState as unknown as { readonly _updateSnapshot?: string })._updateSnapshot === 'all';
}

function listPages(): string[] {
  if (!existsSync(PAGES)) return [];
  return readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Whether there are examples on the day before, on the day and on the day after. */
function isCovered({ examples }: Rule, day: CivilDate): boolean {
  return [dayBefore(day), day, dayAfter(day)].every((one) => examples.some(({ asOf }) => asOf === one));
}

const pages = renderPages(bundle, compiled.catalogues);

// Read before any test runs: outside CI, vitest writes a page that is missing.
const pagesBefore = listPages();

describe('the rules', () => {
  it('compile without errors or warnings', () => {
    expect(compiled.diagnostics).toEqual([]);
  });

  it('lint clean: nothing unused, no condition that decides nothing, no value that ended', () => {
    const { diagnostics } = loadBundle(RULES, { lintOn: '2026-11-25' });

    // How far the law was read stands in each pack and on each page.
    expect(diagnostics.filter(({ code }) => code !== 'pack.horizon')).toEqual([]);
  });

  it('read facts that are asked for in a question, in Italian and in English', () => {
    const keys = new Set(bundle.vocabulary.map(({ path, key }) => `${path}.${key ?? ''}`));
    const read = new Set(bundle.rules.flatMap((rule) => readsOf(rule).facts));
    const isAsked = (text: string | undefined): boolean => text !== undefined && text.endsWith('?');
    const without = bundle.vocabulary.filter(({ path, question }) => read.has(path) && !keys.has(path) && !(isAsked(question?.it) && isAsked(question?.en)));

    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('are all in the bundle, each under the name of its file', () => {
    const files = readRuleFiles(RULES).map(({ path }) => path);
    const expected = files.filter((path) => /^[^/]+\/[^/]+\.yml$/.test(path) && !/^(vocabolario|profili|bozze|piano-triennale)\/|\/(pack|copertura)\.yml$/.test(path));

    expect(rules.length).toBeGreaterThan(0);
    expect(rules.map(({ id }) => `${id}.yml`).sort()).toEqual(expected);
  });

  it('belong to a pack with a pack.yml, and no pack is empty', () => {
    const covered = (bundle.coverage ?? []).map(({ id }) => id);
    const written = bundle.packs.map(({ id }) => id).filter((id) => !editions.has(id));

    expect(new Set([...rules.map(({ id }) => packOf(id)), ...covered])).toEqual(new Set(written));
  });
});

describe('rules of their own for small Comuni', () => {
  const SUFFIX = '-piccoli-comuni';
  const twins = rules.filter(({ id }) => id.endsWith(SUFFIX)).map(({ id, rule }) => ({ id, rule, other: rules.find((one) => `${one.id}${SUFFIX}` === id)?.rule }));

  it('ask the same as those of the others', () => {
    expect(twins.length).toBeGreaterThan(0);
    for (const { rule, other } of twins) {
      const asked = ({ obligation, forEach, where, require }: Rule): object => ({ obligation, forEach, where, require });
      expect([rule.id, asked(rule)]).toEqual([rule.id, other === undefined ? null : asked(other)]);
    }
  });
});

describe.each(rules)('$id', ({ rule }) => {
  it('reads known facts and parameters only', () => {
    const reads = readsOf(rule);

    expect([...reads.facts, ...reads.shown].filter((path) => !facts.has(path))).toEqual([]);
    expect(reads.parameters.filter((id) => !parameters.has(id))).toEqual([]);
  });

  it('has an example that passes, one that fails and one that is unknown', () => {
    const outcomes = new Set(rule.examples.map((example) => expectationOf(example)?.outcome));

    expect([...outcomes]).toEqual(expect.arrayContaining(['pass', 'fail', 'unknown']));
  });

  it('has examples on the day before each due day, on that day and on the day after', () => {
    const due = dueDaysOf(rule.deadline, bundle);

    expect(due.every.filter((day) => !isCovered(rule, day))).toEqual([]);
    if (due.oneOf.length > 0) expect(due.oneOf.filter((day) => isCovered(rule, day))).not.toEqual([]);
  });

  it('has examples on the day before its first day, on that day and on the day after; if it ends, around its last day too', () => {
    const { from, to = from } = rule.inForce;

    expect([from, to].filter((day) => !isCovered(rule, day))).toEqual([]);
  });
});

describe('the pages', () => {
  it.each(pages)('$path is up to date (npm run docs)', async ({ path, text }) => {
    if (!isUpdating()) expect(pagesBefore).toContain(path);
    await expect(text).toMatchFileSnapshot(join(PAGES, path));
  });

  it('are of a rule or of an edition each: none is left behind', () => {
    const known = new Set(pages.map(({ path }) => path));
    const orphans = listPages().filter((path) => !known.has(path));
    if (isUpdating()) orphans.forEach((path) => rmSync(join(PAGES, path)));

    expect(isUpdating() ? [] : orphans).toEqual([]);
  });
});
