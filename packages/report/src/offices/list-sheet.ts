import { LIST_COLUMNS, LIST_HEADER, LIST_ROWS, OFFICE_ANSWERS, OFFICE_KNOWN, formatAddress, itemName, listItems, pathInItem, valueAt, words } from '@adempi/schema';
import type { FactDefinition } from '@adempi/schema';

import type { Choices } from '../workbook/add-choices.ts';
import type { WorkbookCell, WorkbookSheet } from '../workbook/write-workbook.ts';
import { answersFor, howToAnswer } from './how-to-answer.ts';
import { shortKnownText } from './known-text.ts';
import type { AskedList, OfficeRequest } from './office-request.ts';

/** Rows for items that the state does not list. */
const EMPTY_ROWS = 12;

const NOTE_COLUMNS = [LIST_COLUMNS.document, LIST_COLUMNS.note, LIST_COLUMNS.address];
const FILL: WorkbookCell = { value: null, look: 'fill' };
const head = (value: string): WorkbookCell => ({ value, look: 'head' });

/** A list of an office: the items that are known, rows for others, and a column for each fact that is asked. */
export function listSheet(name: string, list: AskedList, { state }: OfficeRequest): WorkbookSheet {
  const { collection, whole, columns } = list;
  const above = aboveRows(list);
  const items = listItems(state, collection.path);
  const rows = [...items.map((item) => itemRow(item, list, state)), ...(whole === null ? [] : Array.from({ length: EMPTY_ROWS }, () => emptyRow(columns)))];
  const [firstRow, lastRow] = [above.length, above.length + rows.length - 1];
  const { yes, no } = words('it');
  const wholeRow = above.findIndex(([cell]) => cell?.value === LIST_HEADER.isWhole);
  return {
    name,
    widths: [30, ...columns.map(() => 24), 26, 26, 26],
    rows: [...above, ...rows],
    frozenColumns: 1,
    choices: [
      ...(whole === null ? [] : [{ column: 1, firstRow: wholeRow, lastRow: wholeRow, values: [yes, no, OFFICE_ANSWERS.unknown] }]),
      ...columns.map((definition, position): Choices => ({ column: position + 1, firstRow, lastRow, values: answersFor(definition) })),
    ],
  };
}

function aboveRows({ collection, whole, columns }: AskedList): WorkbookCell[][] {
  const questionOf = ({ question, label }: FactDefinition): string => (question ?? label).it;
  const beside = (labels: readonly string[], look: WorkbookCell['look']): WorkbookCell[] => labels.map((value) => ({ value, ...(look === undefined ? {} : { look }) }));
  return [
    [head(LIST_HEADER.list), { value: collection.label.it, look: 'title' }],
    [head(LIST_HEADER.address), { value: collection.path, look: 'note' }],
    [head(LIST_HEADER.question), { value: [questionOf(collection), ...howToAnswer(collection).split('\n')].filter((part) => part !== '').join(' '), look: 'line' }],
    ...(whole === null ? [] : [[head(LIST_HEADER.isWhole), FILL]]),
    [],
    [head(LIST_ROWS.head), ...beside([...columns.map(({ label }) => label.it), ...NOTE_COLUMNS], 'head')],
    [head(LIST_ROWS.question), ...beside(columns.map(questionOf), 'plain')],
    [head(LIST_ROWS.help), ...beside(columns.map(howToAnswer), 'note')],
    [head(LIST_ROWS.paths), ...beside([...columns.map(({ path }) => path), ...NOTE_COLUMNS], 'note')],
  ];
}

function itemRow(item: Readonly<Record<string, unknown>>, { collection, columns, asked, vocabulary }: AskedList, state: OfficeRequest['state']): WorkbookCell[] {
  const key = String(item['id']);
  const cells = columns.map((definition): WorkbookCell => {
    const address = { path: definition.path, collection: collection.path, key };
    const value = valueAt(item, pathInItem(definition.path, collection.path));
    const known = value === undefined ? null : shortKnownText(value, address, state, definition);
    const isAsked = asked.has(formatAddress(address));
    // A cell that is not asked may be corrected all the same, and stands out less.
    return { value: known === null ? null : `${OFFICE_KNOWN}${known}`, look: isAsked || known === null ? 'fill' : 'plain', isDay: known === null && definition.type === 'date' };
  });
  return [{ value: itemName(item, collection.path, vocabulary) }, ...cells, FILL, FILL, { value: formatAddress({ path: collection.path, collection: collection.path, key }), look: 'note' }];
}

function emptyRow(columns: readonly FactDefinition[]): WorkbookCell[] {
  return [FILL, ...columns.map(({ type }): WorkbookCell => ({ ...FILL, isDay: type === 'date' })), FILL, FILL, { value: '' }];
}
