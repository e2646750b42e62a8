import type { WorkPlan, WorkTask } from '@adempi/schema';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';

import { hasWriter, readInLibreOffice } from '../../test/libreoffice.ts';
import { paragraphsOf, partOf } from '../../test/read-docx.ts';
import { planOf, planWith, task } from '../../test/sample-plan.ts';
import { writeWorkPlanJson, writeWorkPlanMarkdown } from './index.ts';
import { writeWorkPlanDocx } from './write-work-plan-docx.ts';

const questions: WorkPlan['questions'] = [['ANAGRAFE', 'Chi?'], [null, 'Quando?']].map(([office, question], index) => ({
  id: `q${index}`, fact: `q${index}`, asks: 'value', label: question!, question: question!, office: office ?? null, collection: null, items: [], ruleIds: ['prova/altra'], points: { duties: 1, lines: 0 },
}));
const groups: WorkPlan['groups'] = { month: [], supplier: [], office: [{ key: 'rtd', tasks: [task.id], checks: [], questions: [] }, { key: 'ANAGRAFE', tasks: [], checks: [], questions: ['q0'] }] };

interface Node {
  readonly value?: string;
  readonly children?: readonly Node[];
}

const textOf = ({ value = '', children = [] }: Node): string => value + children.map(textOf).join('');

describe('the programme as a document', () => {
  it('is a draft in Italian, with headings for offices and work, and pages that are numbered', async () => {
    const bytes = await writeWorkPlanDocx(planOf({ questions, groups }));
    expect(paragraphsOf(bytes)[0]).toBe('BOZZA DA ADATTARE: controllare ogni punto prima di adottarla o di inviarla');
    expect(paragraphsOf(bytes, 'Title')).toEqual(['Programma di lavoro: Comune di Esempio']);
    expect(paragraphsOf(bytes, 'Heading1')).toEqual(['Che cosa fare per prima cosa', 'RTD', 'Anagrafe', 'Domande a cui rispondere prima', 'Avvertenze']);
    expect(paragraphsOf(bytes, 'Heading2')).toEqual(['Obbligo di prova']);
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:lang w:val="it-IT"/>');
    expect(partOf(bytes, 'word/footer1.xml')).toContain('NUMPAGES');
    expect(partOf(await writeWorkPlanDocx(planOf({ lang: 'en' })), 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
  });

  it('tells each piece of work: term, remedy, who, proof, law; and asks each office what it knows', async () => {
    const texts = paragraphsOf(await writeWorkPlanDocx(planOf({ questions, groups })));
    for (const row of ['Quando\tsubito: il termine era il 01/11/2026, scaduto da 25 giorni', 'Cosa fare\tFare la cosa.', 'A cura di\tRTD', 'Prova\tun atto', 'Norma\tart. 64, CAD']) expect(texts).toContain(row);
    expect(texts.slice(texts.indexOf('Anagrafe'), texts.indexOf('Avvertenze'))).toEqual(['Anagrafe', 'Da chiedere a questo ufficio:', 'Chi?', 'Domande a cui rispondere prima', 'Domanda', 'Ufficio', 'Obblighi', 'Quando?', '', '1', '', expect.stringContaining('adempi ask STATO')]);
  });

  it('has tables whose head is told as such', async () => {
    const tables = [...partOf(await writeWorkPlanDocx(planWith('Nome'))).matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map(([table]) => table);
    expect(tables).toHaveLength(2);
    for (const table of tables) expect(table.split('<w:tr>').slice(1).map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, ...table.split('<w:tr>').slice(2).map(() => false)]);
  });

  it.each(['office', 'supplier', 'month'] as const)('tells what the Markdown tells, by %s', async (by) => {
    const plan = planWith('Nome', 'it');
    const told = paragraphsOf(await writeWorkPlanDocx(plan, { by })).join(' ').replace(/[\s:;]+/gu, '');
    const markdown = fromMarkdown(writeWorkPlanMarkdown(plan, { by })).children.filter(({ type }) => type === 'heading' || type === 'list');
    expect(markdown.length).toBeGreaterThan(8);
    for (const block of markdown) expect(told).toContain(textOf(block as Node).replace(/[\s:;]+/gu, ''));
  });

  it('counts as the JSON does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ breach: fc.nat(4), due: fc.nat(4), renewal: fc.nat(4), check: fc.nat(4) }), async ({ breach, due, renewal, check }) => {
        const many = (kind: WorkTask['kind'], number: number): WorkTask[] => Array.from({ length: number }, (_, index) => ({ ...task, id: `${kind}:${index}`, kind }));
        const plan = planOf({ tasks: [...many('breach', breach), ...many('due', due), ...many('renewal', renewal)], checks: many('check', check) });
        const { counts } = JSON.parse(writeWorkPlanJson(plan)) as WorkPlan;
        const bytes = await writeWorkPlanDocx(plan);
        expect(paragraphsOf(bytes)).toContain(`Da fare subito: ${counts.breach}; entro un termine: ${counts.due}; da rifare: ${counts.renewal}; da accertare: ${counts.check}.`);
        expect(paragraphsOf(bytes, 'Heading2')).toHaveLength(breach + due + renewal);
        expect(partOf(bytes).match(/<w:tr>/gu)?.length ?? 0).toBe(check === 0 ? 0 : check + 1);
      }),
      { numRuns: 15 },
    );
  });

  it('shows names as they are, whatever is in them, and no risk beside one that only open data speak of', async () => {
    const name = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('<script>', '=cmd', '"a" & \'b\'', 'a\nb', '\u202Eba', '😀', '\uD800', '</w:t>', '{PAGE}', '\u0000'));
    const usual = paragraphsOf(await writeWorkPlanDocx(planWith('xx'))).length;
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        const texts = paragraphsOf(await writeWorkPlanDocx(planWith(`x${text}x`)));
        expect(texts).toHaveLength(usual);
        expect(texts[1]).toMatch(/^Programma di lavoro: x.*x$/su);
        expect(texts.join('')).not.toMatch(/[\u0000-\u0008\u202A-\u202E\uD800-\uDFFF](?![\uDC00-\uDFFF])/u);
      }),
      { numRuns: Math.min(25, Number(process.env['ADEMPI_CASES'] ?? 25)) },
    );
    expect(paragraphsOf(await writeWorkPlanDocx(planOf({ openData: true }))).join()).not.toMatch(/sanzion|\d punti/u);
  });

  it('gives the same bytes twice', async () => {
    const write = async (): Promise<string> => Buffer.from(await writeWorkPlanDocx(planWith('Forlì'))).toString('base64');
    expect(await write()).toBe(await write());
  });

  it.skipIf(!hasWriter)('opens in LibreOffice with its accents, steps and tables', { timeout: 120_000 }, async () => {
    const text = readInLibreOffice(await writeWorkPlanDocx(planWith('Forlì "=1+1" <b>')));
    expect(text).toContain('Programma di lavoro: Forlì "=1+1" <b>');
    expect(text).toMatch(/1\.\s*Forlì "=1\+1" <b> · Forlì/u);
    expect(text).toMatch(/Domanda\s+Ufficio\s+Obblighi/u);
  });
});
