/*
 * The plan of the Comune di Cremona, from the reading of it beside the project: a table made of
 * its cards, with the codes as the optical reader left them, against the state made by hand.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { readDocument } from '@adempi/schema/yaml';
import { editionsOf } from '@adempi/packs';
import type { State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { pianoTabella } from '../../src/piano-tabella/piano-tabella.ts';
import { bundle, readAllLater } from '../contract.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const shared = `${root}../shared/`;
const cards = `${shared}law/cremona-lines.json`;
const isThere = existsSync(cards) && existsSync(`${shared}seeds`);
if (!isThere) console.warn('piano-tabella: the reading of the plan of Cremona is not beside the project, its tests are skipped');

interface Card {
  readonly objective: string;
  readonly code: string;
  readonly code_ocr: string | null;
  readonly cremona_horizon: string;
  readonly status: string;
  readonly responsible: readonly string[];
  readonly funding: readonly string[];
  readonly source_line: number;
}

/** The text of AgID on a card: between the code and the horizon, as the optical reader put it. */
function agidText(lines: readonly string[], { source_line: line }: Card): string {
  const card = lines.slice(line - 1, line + 40).join(' ');
  return /Linea d.azione\s+\S+(.*?)Tempistiche/u.exec(card)?.[1]?.replace('(AgID)', '').trim() ?? '';
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function toTable(list: readonly Card[], texts: readonly string[], codeOf: (card: Card) => string): Uint8Array {
  const head = ['Obiettivo', 'Linea d’azione', 'Descrizione linea d’azione (AgID)', 'Tempistiche di realizzazione/orizzonte temporale', 'Status', 'Strutture o Uffici responsabili', 'Fonti di finanziamento'];
  const body = list.map((card, index) => [card.objective, codeOf(card), texts[index] ?? '', card.cremona_horizon, card.status, card.responsible.map((one) => `- ${one}`).join('\n'), card.funding.join('\n')]);
  return new TextEncoder().encode([head, ...body].map((row) => row.map(quote).join(';')).join('\r\n'));
}

describe.skipIf(!isThere)('the plan of Cremona', () => {
  const list = isThere ? (JSON.parse(readFileSync(cards, 'utf8')) as Card[]) : [];
  const seed = isThere ? readdirSync(`${shared}seeds`).find((name) => name.startsWith('004')) : undefined;
  const lines = seed === undefined ? [] : readFileSync(`${shared}seeds/${seed}`, 'utf8').split('\n');
  const texts = list.map((card) => agidText(lines, card));
  const map = { name: 'mappa.yml', bytes: new TextEncoder().encode('ente: { codiceIpa: c_d150, denominazione: Comune di Cremona }\nedizione: 2021-2023\ncompleti: [piano.linee]\n') };
  const context = { lang: 'it', map, editions: editionsOf(bundle) } as const;
  const byHand = readDocument(readFileSync(`${root}fixtures/comuni/cremona.yml`, 'utf8')).value as State;
  const handLines = (byHand.fatti?.['piano'] as { linee: readonly { linea: string }[] }).linee;
  const sortLines = (state: readonly { linea: string }[]) => [...state].sort((left, right) => (left.linea < right.linea ? -1 : 1));

  const file = (codeOf: (card: Card) => string, given = texts) => ({ name: 'piano.2022-12-21.csv', bytes: toTable(list, given, codeOf), date: '2022-12-21' });
  const linesIn = (state: State) => (state.fatti?.['piano'] as { linee: readonly { linea: string }[] }).linee;

  it('with its codes as they are printed is the state made by hand', async () => {
    const { state, diagnostics } = await readAllLater(pianoTabella, file(({ code }) => code), context);
    expect(sortLines(linesIn(state))).toEqual(sortLines(handLines));
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('«Avvio entro il 31/12/2022, completamento secondo Misura 1.3.1»')]);
    expect(state.completi).toEqual(['piano.linee']);
  });

  it('with its codes as the optical reader left them', async () => {
    const { state, diagnostics } = await readAllLater(pianoTabella, file((card) => card.code_ocr ?? card.code), context);
    const told = (code: string) => diagnostics.filter((one) => one.code === code);
    expect([told('line.repaired').length, told('line.chosen').length, told('line.several').length]).toEqual([32, 4, 1]);
    // LA05 or LA08: its text does not tell, so that it is asked of who reads.
    expect(told('line.several')[0]?.message).toContain('«CAP5.PA.LAOS» può essere CAP5.PA.LA05, CAP5.PA.LA08');
    expect(sortLines(linesIn(state))).toEqual(sortLines(handLines.filter(({ linea }) => linea !== '2021-2023/CAP5.PA.LA08')));
    expect(state.completi).toBeUndefined();
  });
});
