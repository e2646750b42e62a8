import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { COUNTED_OUTCOMES, EXPOSURE_CLASSES, FORCES, isLaw } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { cleanText } from '../../text/clean.ts';
import { sampleFleet } from '../../../test/sample-fleet.ts';
import type { Fleet, FleetEnte, FleetRule } from './fleet.ts';
import { classifyScores } from './scores-section.ts';
import { writeFleet } from './write-fleet.ts';

const numRuns = Math.min(Number(process.env['ADEMPI_CASES'] ?? 60), 500);

/** What someone may write in a source or a state to break a page, or its reader. */
const hostile = fc.oneof(
  fc.constantFrom('<script>alert(1)</script>', '</script><script>alert(1)</script>', '</style><img src=x>', '"><img src=x onerror=alert(1)>', "'; alert(1)//", '<!-- a --!> <!--<script>', '=cmd|calc', '\u202eesrever\u202c', 'a\r\nb\u2028c', '👩‍🚀', 'שלום', '&lt;b&gt; &amp;', '\u0000\u001b[31m', '__proto__', 'javascript:alert(1)'),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

const outcome = fc.constantFrom(...COUNTED_OUTCOMES);
const place = fc.constantFrom('Veneto', 'Molise', '');
const population = fc.option(fc.constantFrom(300, 4000, 700_000));

/** Each ente has one outcome for each rule: counts of both are taken from the same grid. */
const anyFleet: fc.Arbitrary<Fleet> = fc
  .record({ rules: fc.array(fc.record({ force: fc.constantFrom(...FORCES), text: hostile }), { maxLength: 4 }), enti: fc.array(fc.record({ text: hostile, place, population, outcomes: fc.array(outcome, { minLength: 4, maxLength: 4 }) }), { maxLength: 12 }), text: hostile })
  .map(({ rules, enti, text }) => {
    const forces = rules.map(({ force }) => force);
    const count = (outcomes: readonly string[]): number[] => COUNTED_OUTCOMES.map((one) => outcomes.filter((other) => other === one).length);
    return sampleFleet({
      judged: enti.length,
      profile: text,
      rules: rules.map(({ force, text: title }, position): FleetRule => ({ id: `p/r${position}`, title, force, counts: count(enti.map(({ outcomes }) => outcomes[position] ?? '')), norms: [title] })),
      enti: enti.map(({ text: name, place: regione, population: popolazione, outcomes }, position): FleetEnte => ({
        codiceIstat: String(position),
        codiceIpa: name,
        denominazione: name,
        provincia: name,
        regione,
        popolazione,
        band: popolazione === null ? null : { from: popolazione, to: null },
        counts: count(outcomes.filter((_, rule) => forces[rule] !== undefined && isLaw(forces[rule]))),
        breaches: outcomes.filter((one, rule) => one === 'fail' && forces[rule] === 'statutory').length,
        fined: null,
        nextDueDate: null,
        conflicts: 0,
        findings: rules.map((_, rule) => ({ kind: rule, instance: name })),
        sharedBy: 1,
      })),
      kinds: rules.map((_, rule) => ({ ruleId: `p/r${rule}`, outcome: 'fail' as const, timing: null, dueDate: null, nextDueDate: null, isVerified: true, disposition: 'none' as const, waiverUntil: null, exposure: EXPOSURE_CLASSES[0] ?? null })),
      sources: [{ name: text, file: text, date: null, publisher: text, licence: text, url: text, digest: text, rows: 1, comuni: 1, unresolved: 0 }],
      packs: [{ id: text, version: text, digest: text, horizon: '2026-01-01' }],
    });
  });

const parse = (html: string): Root => fromHtml(html);
const all = (selector: string, tree: Root | Element): readonly Element[] => selectAll(selector, tree);
const textsOf = (row: Element | undefined): string[] => (row === undefined ? [] : all('td', row).map((cell) => toString(cell)));
const numberOf = (text: string | undefined): number => Number((text ?? '').replaceAll('.', ''));

/** Six counts of rows of a table; the first two columns are others where it is one of groups. */
const sumRows = (rows: readonly Element[], from: number): number[] => COUNTED_OUTCOMES.map((_, column) => rows.reduce((sum, row) => sum + numberOf(textsOf(row)[from + column]), 0));
const lawOf = ({ enti }: Fleet): number[] => COUNTED_OUTCOMES.map((_, column) => enti.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0));

describe('writeFleet, for any batch', () => {
  it('shows groups that add up to the whole, and rules as they were counted', () => {
    fc.assert(
      fc.property(anyFleet, (fleet) => {
        const tree = parse(writeFleet(fleet));
        for (const id of ['regioni', 'fasce']) {
          expect(sumRows(all(`#${id} tr[data-group]`, tree), 2)).toEqual(lawOf(fleet));
          expect(sumRows(all(`#${id} tr[data-total]`, tree), 2)).toEqual(lawOf(fleet));
          expect(all(`#${id} tr[data-group]`, tree).reduce((sum, row) => sum + numberOf(textsOf(row)[0]), 0)).toBe(fleet.enti.length);
        }
        for (const { id, counts } of fleet.rules) {
          const cells = all(`#obblighi tr[data-rule="${id}"] td`, tree);
          expect(cells.map((cell) => numberOf(toString(cell.children[0]?.type === 'element' ? (cell.children[0].children[0] ?? cell) : cell)))).toEqual(counts);
        }
      }),
      { numRuns },
    );
  });

  it('puts each ente in one class of scores, and never counts what is unknown as met', () => {
    fc.assert(
      fc.property(anyFleet, (fleet) => {
        const classes = classifyScores(fleet.enti);
        expect(classes.reduce((sum, { enti }) => sum + enti, 0)).toBe(fleet.enti.length);
        const hidden = { ...fleet, enti: fleet.enti.map((ente) => ({ ...ente, counts: COUNTED_OUTCOMES.map((one) => (one === 'unknown' ? ente.counts.reduce((sum, number) => sum + number, 0) : 0)) })) };
        expect(classifyScores(hidden.enti)[0]?.enti).toBe(fleet.enti.length);
        const tree = parse(writeFleet(hidden));
        expect(all('#regioni tr[data-group], #fasce tr[data-group]', tree).flatMap((row) => textsOf(row).slice(-1)).filter((score) => score !== '–')).toEqual([]);
        expect(all('#regioni rect, #fasce rect', tree).filter((bar) => bar.properties['className']?.toString() === 'barra-pass' && !isLegend(bar, tree))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('holds no element that a text brought, and shows every text as it is', () => {
    const known = new Set(all('*', parse(writeFleet(sampleFleet({})))).map(({ tagName }) => tagName));
    fc.assert(
      fc.property(anyFleet, (fleet) => {
        const tree = parse(writeFleet(fleet));
        expect(all('*', tree).map(({ tagName }) => tagName).filter((name) => !known.has(name))).toEqual([]);
        expect(all('script', tree)).toHaveLength(2);
        expect(all('#elenco tbody th', tree).map((cell) => toString(cell))).toEqual(fleet.enti.slice(0, 50).map(({ denominazione }) => cleanText(denominazione)));
        expect(all('a', tree).map(({ properties }) => String(properties['href'])).filter((href) => !/^(#|https?:)/u.test(href))).toEqual([]);
        expect(all('[onerror], [onclick], [onload]', tree)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('hands the script all enti, as JSON that ends nowhere too early', () => {
    fc.assert(
      fc.property(anyFleet, (fleet) => {
        const data = JSON.parse(toString(select('#dati', parse(writeFleet(fleet))) as Element)) as { enti: readonly (readonly unknown[])[] };
        expect(data.enti.map(([, , name]) => name)).toEqual(fleet.enti.map(({ denominazione }) => cleanText(denominazione)));
        expect(data.enti.map((row) => row[7])).toEqual(fleet.enti.map(({ counts }) => counts));
      }),
      { numRuns },
    );
  });

  it('tells of no fine unless it is asked, and gives the same bytes for the same data', () => {
    fc.assert(
      fc.property(anyFleet.filter(({ rules }) => rules.length > 0), (fleet) => {
        const html = writeFleet(fleet);
        expect(html).not.toContain("sanzione all'ente");
        expect(all('#elenco thead th', parse(html)).map((cell) => toString(cell))).not.toContain('Collegati a sanzione');
        expect(writeFleet(fleet, { exposure: true })).toContain("sanzione all'ente");
        expect(writeFleet(fleet)).toBe(html);
      }),
      { numRuns: Math.min(numRuns, 20) },
    );
  });
});

function isLegend(bar: Element, tree: Root): boolean {
  return all('.legenda rect', tree).includes(bar);
}
