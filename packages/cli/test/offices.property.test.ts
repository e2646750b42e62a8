/** What offices answer is what the state then says: worksheets are written, filled in with anything that may be answered, read back and merged. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { mergeReplies, readOfficeSheet, readXlsx } from '@adempi/adapters';
import type { OfficeReply } from '@adempi/adapters';
import { createEvaluator, rankQuestions } from '@adempi/core';
import { isOnSheets, officeOf, writeOfficeSheet } from '@adempi/report';
import { OFFICE_COLUMNS, OFFICE_SHEETS, groupBy, indexVocabulary, isSame, isSameFactValue, parseAddress, provenanceOf, readStateFact } from '@adempi/schema';
import type { Address, FactDefinition, Question, State } from '@adempi/schema';
import { readDocument } from '@adempi/schema/yaml';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { fillWorkbook } from './fill-workbook.ts';
import { fixturesFolder, realBundle } from './run-cli.ts';

const bundle = realBundle();
const { vocabulary } = bundle;
const definitions = new Map(vocabulary.map((definition) => [definition.path, definition]));
const state = readDocument(readFileSync(join(fixturesFolder, 'comuni/cortemaggiore.yml'), 'utf8')).value as State;
const assessment = createEvaluator(bundle).assess(state, { asOf: '2026-11-21', lang: 'it' });
const index = indexVocabulary(vocabulary);
const byOffice = groupBy(rankQuestions(assessment, bundle).filter((question) => isOnSheets(question, index)), officeOf);

/** A question that has one cell, and the cell. */
interface Slot {
  readonly question: Question;
  readonly definition: FactDefinition;
  readonly sheet: string;
  readonly cell: string;
}

interface Sheet {
  readonly bytes: Uint8Array;
  readonly slots: readonly Slot[];
}

const sheets = new Map<string, Sheet>();
beforeAll(async () => {
  for (const [office, questions] of byOffice) {
    const bytes = await writeOfficeSheet({ office, questions, assessment, state, bundle, replyBy: '2026-12-06', replyTo: 'al RTD' });
    sheets.set(office, { bytes, slots: await findSlots(bytes, questions) });
  }
}, 60_000);

async function findSlots(bytes: Uint8Array, questions: readonly Question[]): Promise<Slot[]> {
  const { sheets: all } = await readXlsx({ name: 'a.xlsx', bytes, date: '2026-12-10' }, { lang: 'it' });
  const at = (column: number, row: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;
  return questions.flatMap((question): Slot[] => {
    const definition = definitions.get(question.path);
    if (definition === undefined || definition.type === 'collection') return [];
    const [code, path] = question.item === null ? [question.fact, OFFICE_COLUMNS.answer] : [`${question.item.collection}[${question.item.key}]`, question.path];
    return all.flatMap(({ name, rows }) => {
      const row = rows.findIndex((cells) => cells.at(-1) === code);
      const column = rows.find((cells) => cells.includes(path))?.indexOf(path) ?? -1;
      return row < 0 || column < 0 ? [] : [{ question, definition, sheet: name, cell: at(column, row) }];
    });
  });
}

/** An answer as it is written in a cell, and as it is meant. */
interface Written {
  readonly text: string | number;
  readonly value: unknown;
}

const text = fc.oneof(fc.constantFrom('=1+1', '=HYPERLINK("https://a.example";"b")', '@SUM(A1)', '-2+3', '+39 0523', '<b>', 'Città, «è»'), fc.stringMatching(/^[a-zA-Z][\w àèìòù.,'-]{0,30}[a-z]$/u)).filter((one) => !/^(non so|non ci riguarda)$/iu.test(one.trim()) && one.trim() === one);

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2026-11-30'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

function answerTo({ type, values = [], minimum = 0, maximum = 1_000_000 }: FactDefinition): fc.Arbitrary<Written> {
  switch (type) {
    case 'boolean':
      return fc.constantFrom({ text: 'sì', value: true }, { text: 'No', value: false }, { text: ' SI ', value: true });
    case 'enum':
      return fc.constantFrom(...values.flatMap(({ value, label }) => [{ text: label.it, value }, { text: value.toUpperCase(), value }]));
    case 'set':
      return values.length === 0
        ? fc.uniqueArray(fc.stringMatching(/^[a-z]{3,9}$/u), { minLength: 1, maxLength: 3 }).map((words) => ({ text: words.join('; '), value: words }))
        : fc.subarray([...values], { minLength: 1 }).map((some) => ({ text: some.map(({ label }) => label.it).join(';'), value: some.map(({ value }) => value) }));
    case 'date':
      return fc.tuple(day, fc.boolean()).map(([value, isText]) => ({ text: isText ? value.split('-').reverse().join('/') : value, value }));
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.ceil(minimum), max: Math.min(maximum, 1_000_000) }).map((value) => ({ text: value, value }));
    case 'url':
      return fc.webUrl().map((value) => ({ text: value, value }));
    default:
      return text.map((value) => ({ text: value, value }));
  }
}

const office = fc.constantFrom(...byOffice.keys());

async function replyOf(bytes: Uint8Array): Promise<OfficeReply> {
  const { reply, diagnostics } = await readOfficeSheet({ name: 'a.xlsx', bytes, date: '2026-12-10' }, { lang: 'it', vocabulary, received: null });
  expect(diagnostics).toEqual([]);
  return reply as OfficeReply;
}

const addressOf = ({ fact }: Question): Address => parseAddress(fact) as Address;

describe('what an office answers', () => {
  it('has a cell for each question', () => {
    const asked = [...byOffice.values()].flat().filter(({ type }) => type !== 'collection').map(({ fact }) => fact);
    expect([...sheets.values()].flatMap(({ slots }) => slots.map(({ question }) => question.fact))).toEqual(asked);
    expect(asked.length).toBeGreaterThan(100);
  });

  it('is what the state says after the merge, once and again, and all else stays', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(office, fc.infiniteStream(fc.nat()), async (name, seeds) => {
        const { bytes, slots } = sheets.get(name) as Sheet;
        const answers = slots.flatMap((slot) => {
          const [seed] = [...seeds.take(1)] as [number];
          return seed % 3 === 0 ? [] : [{ slot, written: fc.sample(answerTo(slot.definition), { seed, numRuns: 1 })[0] as Written }];
        });
        const cells: Record<string, Record<string, string | number>> = { [OFFICE_SHEETS.questions]: { B5: 'responsabile', B6: '2026-12-01' } };
        for (const { slot, written } of answers) cells[slot.sheet] = { ...cells[slot.sheet], [slot.cell]: written.text };
        const reply = await replyOf(await fillWorkbook(bytes, cells));
        const merged = mergeReplies(state, [{ file: 'a.xlsx', reply }], vocabulary);
        const answered = new Map(answers.map(({ slot, written }) => [slot.question.fact, written.value]));
        for (const { question } of slots) {
          const expected = answered.has(question.fact) ? answered.get(question.fact) : readStateFact(state, question.fact, index);
          const found = readStateFact(merged.state, question.fact, index);
          expect([question.fact, isSameFactValue(found, expected) ? 'same' : { found, expected }]).toEqual([question.fact, 'same']);
          if (answered.has(question.fact)) expect(provenanceOf(merged.state, addressOf(question))?.fonte).toMatch(/-2026-12-01$/u);
        }
        expect(isSame(mergeReplies(merged.state, [{ file: 'a.xlsx', reply }], vocabulary).state, merged.state)).toBe(true);
      }),
      { numRuns: Math.min(Number(process.env['ADEMPI_CASES'] ?? 25), 100) },
    );
  });
});

describe('another program', () => {
  const hasOffice = spawnSync('soffice', ['--version']).status === 0;
  if (!hasOffice) console.warn('offices.property.test.ts: LibreOffice is not installed, its round trip is skipped');

  it.skipIf(!hasOffice)('saves a worksheet so that it is read as before', { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'adempi-soffice-'));
    try {
      const { bytes, slots } = sheets.get('SERVIZI INFORMATICI') as Sheet;
      const { cell } = slots.find(({ question }) => question.fact === 'sicurezza.misureMinime.attuate') as Slot;
      const filled = await fillWorkbook(bytes, { [OFFICE_SHEETS.questions]: { B5: 'responsabile', B6: '2026-12-01', [cell]: 'sì' } });
      writeFileSync(join(folder, 'foglio.xlsx'), filled);
      const { status, stderr } = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profilo`, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'salvato'), join(folder, 'foglio.xlsx')], { encoding: 'utf8', timeout: 150_000 });
      expect(status, stderr).toBe(0);
      expect(await replyOf(readFileSync(join(folder, 'salvato/foglio.xlsx')))).toEqual(await replyOf(filled));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
