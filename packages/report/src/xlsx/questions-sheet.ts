import { words as wordsOf } from '@adempi/schema';

import { officeOf, questionOf } from '../table/facts-section.ts';
import { rankMissing } from '../table/rank-missing.ts';
import type { MissingFact } from '../table/rank-missing.ts';
import { textIn } from '../table/view.ts';
import type { View } from '../table/view.ts';
import type { WorkbookSheet } from '../workbook/write-workbook.ts';
import { emptyCell, linesCell, tableSheet, textCell } from './table-sheet.ts';
import type { Column } from './table-sheet.ts';
import { enteColumns } from './told.ts';
import type { SheetWords, Told } from './told.ts';

interface Question extends Told {
  readonly fact: MissingFact;
}

/** The facts to find out, those that decide most first, with cells for the answers. */
export function questionsSheet(all: readonly Told[], words: SheetWords): WorkbookSheet {
  const { sheet } = words;
  const rows = all.flatMap((told) => rankMissing(told.assessment.findings).map((fact) => ({ ...told, fact })));
  return tableSheet({ name: sheet.sheets.questions, columns: columnsOf(all, words), rows, nothing: sheet.nothing, note: sheet.questionsNote });
}

function columnsOf(all: readonly Told[], words: SheetWords): Column<Question>[] {
  const { columns, sheet } = words;
  return [
    ...enteColumns<Question>(all, words),
    { heading: columns.question, width: 44, cell: ({ fact, view }) => textCell(questionOf(fact, view)) },
    { heading: columns.rules, width: 10, cell: ({ fact }) => ({ value: fact.rules }) },
    { heading: sheet.columns.gravest, width: 10, cell: ({ fact, view }) => textCell(view.words.severity[fact.severity]) },
    { heading: columns.office, width: 16, cell: ({ fact, view }) => textCell(officeOf(fact, view)) },
    { heading: sheet.columns.answer, width: 20, cell: ({ fact, view }) => emptyCell(typeOf(fact, view) === 'date'), choices: ({ fact, view }) => answersOf(fact, view) },
    { heading: sheet.columns.answerSource, width: 24, cell: () => emptyCell() },
    { heading: columns.place, width: 32, cell: ({ fact, view }) => ({ ...textCell(placeOf(fact, view)), look: 'note' }) },
    { heading: sheet.columns.values, width: 24, cell: ({ fact, view }) => linesCell(valuesOf(fact, view)) },
  ];
}

function typeOf({ path, isOpenList }: MissingFact, { facts }: View): string | null {
  return isOpenList ? null : (facts.get(path)?.type ?? null);
}

function placeOf({ path, isOpenList }: MissingFact, { labels }: View): string {
  return isOpenList ? labels.facts.closurePath(path) : path;
}

/** What can be answered in a word; nothing where it is to be written. */
function answersOf(fact: MissingFact, view: View): readonly string[] {
  const { yes, no } = wordsOf(view.lang);
  const type = typeOf(fact, view);
  if (type === 'boolean') return [yes, no];
  return type === 'enum' ? (view.facts.get(fact.path)?.values ?? []).map(({ label }) => textIn(view, label)) : [];
}

/** Each admitted value as it is written in the file, with what it means. */
function valuesOf({ path, isOpenList }: MissingFact, view: View): string[] {
  const values = isOpenList ? [] : (view.facts.get(path)?.values ?? []);
  return values.map(({ value, label }) => `${value}: ${textIn(view, label)}`);
}
