import { OFFICE_SHEETS, numberUntilFree } from '@adempi/schema';

import { writeWorkbook } from '../workbook/write-workbook.ts';
import { guideSheet } from './guide-sheet.ts';
import { listSheet } from './list-sheet.ts';
import { askedLists } from './office-request.ts';
import type { AskedList, OfficeRequest } from './office-request.ts';
import { questionsSheet } from './questions-sheet.ts';

/**
 * The worksheet on which an office answers: what it is and by when, its questions, and a sheet for
 * each list. It is Italian in every language: those who fill it in are. `readOfficeSheet` of the
 * adapters reads it back.
 */
export async function writeOfficeSheet(request: OfficeRequest): Promise<Uint8Array> {
  const lists = nameLists(askedLists(request));
  return writeWorkbook([guideSheet(request, lists.map(({ name }) => name)), questionsSheet(request), ...lists.map(({ name, list }) => listSheet(name, list, request))]);
}

/** Longest name of a sheet. */
const MAX_NAME = 31;

/** Sheets are named after their lists; what no sheet may be called is left out. */
function nameLists(lists: readonly AskedList[]): { readonly name: string; readonly list: AskedList }[] {
  const taken = new Set<string>(Object.values(OFFICE_SHEETS));
  return lists.map((list) => {
    const plain = list.collection.label.it.replace(/[[\]:*?/\\]/gu, ' ').replace(/^'+|'+$/gu, '').trim();
    const name = numberUntilFree(shorten(plain, MAX_NAME), (one) => taken.has(one), (number) => `${shorten(plain, MAX_NAME - 3)} ${number}`);
    taken.add(name);
    return { name, list };
  });
}

/** A name is cut between words where it can be. */
function shorten(name: string, length: number): string {
  if (name.length <= length) return name;
  const cut = name.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : cut.length).trim()}…`;
}
