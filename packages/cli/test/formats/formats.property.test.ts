import { parseXml } from '@rgrove/parse-xml';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '@adempi/schema';

import type { FormatInput } from '../../src/formats/format-input.ts';
import { FORMAT_NAMES, formats } from '../../src/formats/formats.ts';
import type { Format } from '../../src/formats/formats.ts';
import type { Written } from '../../src/io.ts';
import { realBundle } from '../run-cli.ts';
import { anyAssessment } from './any-assessment.ts';
import { elementsOf, findingsOf, markdownTree, nodesOf, readers, totalReaders, totalsOf } from './read-back.ts';

const numRuns = Math.min(Number(process.env['ADEMPI_CASES'] ?? 30), 300);

/** What each format is asked to hold: everything. */
function inputOf(assessments: readonly Assessment[], placed: string | null = 'comune.yml'): FormatInput {
  return {
    assessments,
    flags: { all: true, sarifAll: true, exposure: true, show: ['fail', 'error', 'pending', 'unknown', 'pass', 'not_applicable'], failOn: null, engine: 'compiled' },
    bundle: realBundle(),
    shape: { width: 100, color: false },
    stateOf: () => null,
    placeOf: () => (placed === null ? null : { file: placed, line: 3, column: 5 }),
  };
}

const write = (format: Format, assessments: readonly Assessment[]): Promise<Written> => formats[format].write(inputOf(assessments));
const read = FORMAT_NAMES.filter((name) => readers[name] !== null);
/** OSCAL refuses an ente of which there is nothing to tell. */
const isWritten = (format: Format, assessments: readonly Assessment[]): boolean => format !== 'oscal' || assessments.every(({ findings }) => findings.length > 0);
const oneOrMore = fc.oneof(fc.tuple(anyAssessment), fc.tuple(anyAssessment, anyAssessment).map(([one, other]) => [one, { ...other, lang: one.lang }]));

describe.each(read)('%s, for any assessments', (format) => {
  it('tells each finding once, with its outcome', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(oneOrMore, async (assessments) => {
        fc.pre(isWritten(format, assessments));
        const told = await readers[format]?.(await write(format, assessments), assessments[0]?.lang ?? 'it');
        expect(told).toEqual(findingsOf(assessments));
      }),
      { numRuns },
    );
  });

  it('is the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(anyAssessment, async (assessment) => {
        fc.pre(isWritten(format, [assessment]));
        const again = structuredClone(assessment);
        expect(await write(format, [assessment])).toEqual(await write(format, [again]));
      }),
      { numRuns: 10 },
    );
  });
});

describe.each(Object.keys(totalReaders) as Format[])('%s, for any assessment', (format) => {
  it('tells how many rules came out how, as the summary does', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyAssessment, async (assessment) => {
        expect(await totalReaders[format]?.(await write(format, [assessment]), assessment.lang)).toEqual(totalsOf(assessment));
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});

describe('what users write never becomes anything else', () => {
  const assertFor = (format: Format, check: (report: Written) => void): Promise<void> =>
    fc.assert(fc.asyncProperty(anyAssessment, async (assessment) => check(await write(format, [assessment]))), { numRuns });

  it('no markup of JUnit but ours', { timeout: 120_000 }, async () => {
    const ours = ['testsuites', 'testsuite', 'properties', 'property', 'testcase', 'failure', 'error', 'skipped', 'system-out'];
    await assertFor('junit', (report) => {
      const document = parseXml(String(report));
      const count = ours.reduce((sum, name) => sum + elementsOf(document.root, name).length, 0);
      expect(count + 1).toBe((String(report).match(/<[a-z-]+/gu) ?? []).length);
      expect(document.children).toHaveLength(1);
      expect(String(report)).not.toMatch(/<!--|<!\[CDATA|\p{Cs}|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/u);
    });
  });

  it('no formula of a spreadsheet, and as many cells in each row as headings', { timeout: 120_000 }, async () => {
    await assertFor('csv', (report) => {
      const rows: readonly string[][] = parse(String(report));
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      for (const cell of rows.flat()) expect(cell).toMatch(/^(?![=+@\t\r＝＋－＠])(?!-(?!\d+$))/u);
      expect(String(report)).toMatch(/^[^\n]*\r\n/u);
    });
  });

  it('no formula, link or code of a workbook', { timeout: 120_000 }, async () => {
    await assertFor('xlsx', (report) => {
      const parts = unzipSync(report as Uint8Array);
      for (const [name, bytes] of Object.entries(parts)) {
        if (!name.endsWith('.xml')) continue;
        const { root } = parseXml(strFromU8(bytes));
        expect([...elementsOf(root, 'f'), ...elementsOf(root, 'hyperlink')]).toEqual([]);
      }
    });
  });

  it('no markup, link or picture of Markdown', { timeout: 120_000 }, async () => {
    await assertFor('markdown', (report) => {
      const tree = markdownTree(String(report));
      const types = new Set(['html', 'link', 'image', 'linkReference', 'imageReference', 'definition', 'code', 'blockquote', 'thematicBreak', 'emphasis'] as const);
      expect([...types].flatMap((type) => nodesOf(tree, type))).toEqual([]);
      // What GitHub would make a link or a mention of.
const written = nodesOf(tree, 'text').map(({ position }) => String(report).slice(position?.start.offset, position?.end.offset));
      expect(written.filter((text) => /(?<!\\)(?:\\\\)*[@~]|[ps]:\/\//iu.test(text))).toEqual([]);
    });
  });

  it('no link or placeholder of SARIF', { timeout: 120_000 }, async () => {
    await assertFor('sarif', (report) => {
      const texts = [...JSON.stringify(JSON.parse(String(report))).matchAll(/"text":"((?:[^"\\]|\\.)*)"/gu)].map(([, text = '']) => JSON.parse(`"${text}"`) as string);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) {
        expect(text.replace(/\\[[\]\\]/gu, '')).not.toMatch(/[[\]]/u);
        expect(text.replace(/\{\{|\}\}/gu, '')).not.toMatch(/[{}]/u);
      }
      expect(String(report)).not.toMatch(/\\ud[89a-f]|\p{Cs}/iu);
    });
  });
});

describe('a report without a file', () => {
  it('of standard input points nowhere, and says of what it speaks', async () => {
    await fc.assert(
      fc.asyncProperty(anyAssessment, async (assessment) => {
        const text = String(await formats.sarif.write(inputOf([assessment], null)));
        expect(text).not.toContain('physicalLocation');
        expect(text.match(/"kind": "member"/gu)?.length ?? 0).toBeGreaterThanOrEqual(assessment.findings.length);
      }),
      { numRuns: 20 },
    );
  });
});
