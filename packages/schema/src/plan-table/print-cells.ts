import { isSame } from '../is-same.ts';
import { readFunding, readOffices, readStatus, readText } from './read-cells.ts';
import type { LineStatus } from './read-cells.ts';
import { isSafe, quoteVerbatim } from './verbatim.ts';

/** The words of plans for each state of a line. */
const STATUS_WORDS: Readonly<Record<string, string>> = {
  'da-avviare': 'Da avviare',
  'in-valutazione': 'In corso di valutazione',
  'in-attuazione': 'In corso di attuazione',
  continuativa: 'Continuativa',
  completata: 'Completata',
  'non-applicabile': 'Non applicabile',
};

/** The words of plans for the state of a line, from the first to the last. @example 'In corso di attuazione' */
export const STATUS_CELLS: readonly string[] = Object.values(STATUS_WORDS);

/**
 * The cell of a state and its qualifier, which `readStatus` reads as they were; empty where there is neither.
 * @example printStatus({ stato: 'completata', precisazione: 'per il 2022' }) // 'Completata per il 2022'
 */
export function printStatus({ stato, precisazione }: LineStatus): string {
  const word = stato === undefined ? '' : (STATUS_WORDS[stato] ?? stato);
  if (precisazione === undefined) return word;
  const plain = `${word} ${precisazione}`;
  const isPlain = stato !== undefined && isSafe(plain) && isSame(readStatus(plain), { stato, precisazione });
  return isPlain ? plain : `${word} ${quoteVerbatim(precisazione)}`.trim();
}

/** The cell of the offices in charge, a line for each, which `readOffices` reads as they were. @example printOffices(['RTD', 'Servizio ICT']) // 'RTD\nServizio ICT' */
export function printOffices(offices: readonly string[]): string {
  return offices.length === 0 ? 'Nessuno' : printList(offices, readOffices);
}

/** The cell of the sources of funding, a line for each, which `readFunding` reads as they were. @example printFunding([]) // 'Nessuna risorsa finanziaria richiesta' */
export function printFunding(sources: readonly string[]): string {
  return sources.length === 0 ? 'Nessuna risorsa finanziaria richiesta' : printList(sources, readFunding);
}

function printList(entries: readonly string[], read: (cell: string) => readonly string[] | null): string {
  return entries.map((entry) => (isSafe(entry) && isSame(read(entry), [entry]) ? entry : quoteVerbatim(entry))).join('\n');
}

/** The cell of a text, which `readText` reads as it was. @example printText('=1') // '"=1"' */
export function printText(text: string): string {
  return text !== '' && isSafe(text) && text.trim() === text && readText(text) === text ? text : quoteVerbatim(text);
}
