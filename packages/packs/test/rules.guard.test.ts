import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { dayAfter, dayBefore, expectationOf, packOf, readsOf } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { renderCataloguePage, renderRuleIndex, renderRulePage } from '../src/index.ts';
import { readRuleFiles } from '../src/load.node.ts';
import { dueDaysOf } from './due-days.ts';
import { PAGES, RULES, compiled, realBundle } from './real-rules.ts';

const bundle = realBundle();
const facts = new Set(bundle.vocabulary.map(({ path }) => path));
const parameters = new Set(bundle.parameters.map(({ id }) => id));
const editions = new Set(bundle.packs.filter(({ edition }) => edition !== undefined).map(({ id }) => id));
// The lines of the Piano triennale are made by the compiler: catalogues.test.ts holds them.
const rules = bundle.rules.filter(({ id }) => !editions.has(packOf(id))).map((rule) => ({ id: rule.id, rule }));

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

// Read before any test runs: outside CI, vitest writes a page that is missing.
const pagesBefore = listPages();

describe('the rules', () => {
  it('compile without errors or warnings', () => {
    expect(compiled.diagnostics).toEqual([]);
  });

  it('are all in the bundle, each under the name of its file', () => {
    const files = readRuleFiles(RULES).map(({ path }) => path);
    const expected = files.filter((path) => /^[^/]+\/[^/]+\.yml$/.test(path) && !/^(vocabolario|piano-triennale)\/|\/pack\.yml$/.test(path));

    expect(rules.length).toBeGreaterThan(0);
    expect(rules.map(({ id }) => `${id}.yml`).sort()).toEqual(expected);
  });

  it('belong to a pack with a pack.yml', () => {
    expect(new Set(rules.map(({ id }) => packOf(id)))).toEqual(new Set(bundle.packs.map(({ id }) => id).filter((id) => !editions.has(id))));
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
    const days = new Set(rule.examples.map(({ asOf }) => asOf));
    const isCovered = (day: string): boolean => [dayBefore(day), day, dayAfter(day)].every((one) => days.has(one));
    const due = dueDaysOf(rule.deadline, bundle);

    expect(due.every.filter((day) => !isCovered(day))).toEqual([]);
    if (due.oneOf.length > 0) expect(due.oneOf.filter(isCovered)).not.toEqual([]);
  });

  it('has a page that is up to date (npm run docs)', async () => {
    const path = join(PAGES, `${rule.id}.md`);

    if (!isUpdating()) expect(pagesBefore).toContain(`${rule.id}.md`);
    await expect(renderRulePage(bundle, rule)).toMatchFileSnapshot(path);
  });
});

describe('the pages', () => {
  it('have an index that is up to date (npm run docs)', async () => {
    if (!isUpdating()) expect(pagesBefore).toContain('README.md');
    await expect(renderRuleIndex(bundle)).toMatchFileSnapshot(join(PAGES, 'README.md'));
  });

  it.each(compiled.catalogues.map((catalogue) => ({ name: catalogue.edition.name, catalogue })))(
    'have the lines of the edition $name, up to date (npm run docs)',
    async ({ name, catalogue }) => {
      const path = `piano-triennale/${name}.md`;
      if (!isUpdating()) expect(pagesBefore).toContain(path);
      await expect(renderCataloguePage(bundle, catalogue)).toMatchFileSnapshot(join(PAGES, path));
    },
  );

  it('are of a rule or of an edition each: none is left behind', () => {
    const known = new Set(['README.md', ...rules.map(({ id }) => `${id}.md`), ...compiled.catalogues.map(({ edition }) => `piano-triennale/${edition.name}.md`)]);
    const orphans = listPages().filter((path) => !known.has(path));
    if (isUpdating()) orphans.forEach((path) => rmSync(join(PAGES, path)));

    expect(isUpdating() ? [] : orphans).toEqual([]);
  });
});
