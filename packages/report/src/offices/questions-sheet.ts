import { OFFICE_COLUMNS, OFFICE_HEADER, OFFICE_SHEETS, indexVocabulary } from '@adempi/schema';
import type { Question } from '@adempi/schema';

import type { Choices } from '../workbook/add-choices.ts';
import type { WorkbookCell, WorkbookSheet } from '../workbook/write-workbook.ts';
import { dutiesText } from './duties.ts';
import { answersFor, howToAnswer } from './how-to-answer.ts';
import { knownText } from './known-text.ts';
import type { Known } from './known-text.ts';
import type { OfficeRequest } from './office-request.ts';
import { plainQuestions } from './office-request.ts';

const WIDTHS = [44, 42, 30, 20, 12, 26, 18, 28, 34, 24];
const FILL: WorkbookCell = { value: null, look: 'fill' };
const FILL_DAY: WorkbookCell = { value: null, look: 'fill', isDay: true };

/** Position of the column of the answers, from 0. */
const ANSWER = Object.keys(OFFICE_COLUMNS).indexOf('answer');

/** The questions of an office, each a row: who answers and when stands above. */
export function questionsSheet(request: OfficeRequest): WorkbookSheet {
  const questions = plainQuestions(request);
  const vocabulary = indexVocabulary(request.bundle.vocabulary);
  const above = [...headerRows(request), Object.values(OFFICE_COLUMNS).map((value): WorkbookCell => ({ value, look: 'head' }))];
  const asked = questions.flatMap((question) => {
    const definition = vocabulary.facts.get(question.path);
    return definition === undefined ? [] : [{ question, definition }];
  });
  return {
    name: OFFICE_SHEETS.questions,
    widths: WIDTHS,
    frozenRows: above.length,
    rows: [...above, ...asked.map(({ question, definition }) => questionRow(question, request, { definition, vocabulary }))],
    choices: asked.map(({ definition }, position): Choices => ({ column: ANSWER, firstRow: above.length + position, lastRow: above.length + position, values: answersFor(definition) })),
  };
}

function headerRows({ office, assessment: { subject } }: OfficeRequest): WorkbookCell[][] {
  const { denominazione, codiceIstat, codiceIpa } = subject;
  const row = (value: string, beside: WorkbookCell): WorkbookCell[] => [{ value, look: 'head' }, beside];
  return [
    row(OFFICE_HEADER.denominazione, { value: denominazione }),
    row(OFFICE_HEADER.codiceIstat, { value: codiceIstat ?? '' }),
    row(OFFICE_HEADER.codiceIpa, { value: codiceIpa ?? '' }),
    row(OFFICE_HEADER.office, { value: office }),
    row(OFFICE_HEADER.role, FILL),
    row(OFFICE_HEADER.day, FILL_DAY),
  ];
}

function questionRow(question: Question, { state, assessment }: OfficeRequest, { definition, vocabulary }: Pick<Known, 'definition' | 'vocabulary'>): WorkbookCell[] {
  return [
    { value: question.question },
    { value: howToAnswer(definition) },
    { value: knownText(question.fact, question.why, { state, assessment, definition, vocabulary }) },
    { ...FILL, isDay: definition.type === 'date' },
    FILL_DAY,
    FILL,
    FILL,
    FILL,
    { value: dutiesText(question, assessment) },
    { value: question.fact, look: 'note' },
  ];
}
