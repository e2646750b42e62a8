import { REPLY_COLUMNS, collectionOf, formatAddress, indexVocabulary, parseAddress } from '@adempi/schema';
import type { Address, CivilDate, Diagnostic, FactDefinition, Lang, VocabularyIndex } from '@adempi/schema';

import type { Claim } from '../adapter.ts';
import { convertCell, expectationOf } from '../tabella/convert-cell.ts';
import type { ColumnReading } from '../tabella/convert-cell.ts';
import { ISO_DAY, parseDateFormat, readDate } from '../tabella/date-format.ts';
import type { DateFormat } from '../tabella/date-format.ts';
import { citeRow, textOf } from '../tables/read-table.ts';
import type { CellReport, TableRow } from '../tables/read-table.ts';

/** What the reading of answers needs. */
export interface AnswerReading {
  readonly vocabulary: readonly FactDefinition[];
  /** The day of the file: nothing in it is known later. */
  readonly day: CivilDate;
  readonly lang: Lang;
  readonly report: CellReport;
}

/** What an ente answered, and the cells that cannot be read. */
export interface Answers {
  readonly claims: readonly Claim[];
  readonly diagnostics: readonly Diagnostic[];
}

const DAY_NAME = 'gg/mm/aaaa';
const DAY = parseDateFormat(DAY_NAME) as DateFormat;

const ADDRESS_WANTED: Readonly<Record<Lang, string>> = { it: 'il codice di un’informazione come nel file inviato', en: 'the code of a fact as it was sent' };
const ONCE_WANTED: Readonly<Record<Lang, string>> = { it: 'una sola risposta per ogni informazione', en: 'one answer for each fact' };

/**
 * The facts that rows answer. A row without a right value says nothing. The day since when it is so
 * is a fact of its own where the vocabulary has one for it (`datedBy`); otherwise it is a remark.
 */
export function readAnswers(rows: readonly TableRow[], reading: AnswerReading): Answers {
  const index = indexVocabulary(reading.vocabulary);
  const keys = new Set(index.keys.values());
  const claims: Claim[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const row of rows.filter(isAnswered)) {
    const asked = findAsked(textOf(row.cells[REPLY_COLUMNS.address]), index, keys);
    const isTwice = asked !== null && seen.has(formatAddress(asked.address));
    if (asked !== null) seen.add(formatAddress(asked.address));
    const read = asked === null || isTwice ? { faults: [[REPLY_COLUMNS.address, (isTwice ? ONCE_WANTED : ADDRESS_WANTED)[reading.lang]] as const] } : readAnswer(row, asked, reading);
    if ('faults' in read) diagnostics.push(...read.faults.map(([column, wanted]) => reading.report(row, column, 'source.cell', { params: { wanted } })));
    else claims.push(...read.claims);
  }
  return { claims, diagnostics };
}

/** The role alone may stand in every row: whoever fills in a sheet drags it down. */
function isAnswered({ cells }: TableRow): boolean {
  return [REPLY_COLUMNS.right, REPLY_COLUMNS.since, REPLY_COLUMNS.document].some((column) => textOf(cells[column]) !== '');
}

/** A fact that an ente can answer. */
interface Asked {
  readonly address: Address;
  readonly definition: FactDefinition;
}

function findAsked(text: string, index: VocabularyIndex, keys: ReadonlySet<string>): Asked | null {
  const address = parseAddress(text);
  const definition = address === null ? undefined : index.facts.get(address.path);
  if (address === null || definition === undefined || definition.registry === true || definition.type === 'collection' || keys.has(definition.path)) return null;
  return address.collection === collectionOf(index, address.path) && address.key !== '*' ? { address, definition } : null;
}

type ReadAnswer = { readonly claims: readonly Claim[] } | { readonly faults: readonly (readonly [column: string, wanted: string])[] };

function readAnswer(row: TableRow, asked: Asked, { day: last, lang }: AnswerReading): ReadAnswer {
  const converted = convertCell(row.cells[REPLY_COLUMNS.right], readingOf(asked.definition, lang));
  const since = textOf(row.cells[REPLY_COLUMNS.since]);
  const day = since === '' ? null : readDay(since, last);
  if ('value' in converted && day !== undefined) return { claims: claimsOf(row, { ...asked, value: converted.value, day }) };
  return {
    faults: [
      ...('value' in converted ? [] : [[REPLY_COLUMNS.right, 'wanted' in converted ? converted.wanted : expectationOf(asked.definition, lang)] as const]),
      ...(day === undefined ? [[REPLY_COLUMNS.since, `${DAY_NAME}, ≤ ${last}`] as const] : []),
    ],
  };
}

interface Answer extends Asked {
  readonly value: unknown;
  readonly day: CivilDate | null;
}

function claimsOf(row: TableRow, { address, definition, value, day }: Answer): Claim[] {
  const rif = [citeRow(row.place), textOf(row.cells[REPLY_COLUMNS.document]), textOf(row.cells[REPLY_COLUMNS.role])].filter((part) => part !== '').join('; ');
  const { datedBy } = definition;
  const isDated = day !== null && value === true && datedBy !== undefined;
  return [
    { fatto: formatAddress(address), valore: value, rif, ...(day === null || isDated ? {} : { nota: `dal ${day}` }) },
    ...(isDated ? [{ fatto: formatAddress({ ...address, path: datedBy }), valore: day, rif }] : []),
  ];
}

/** `undefined`: no day, or one that the ente cannot know yet. */
function readDay(text: string, last: CivilDate): CivilDate | undefined {
  const day = readDate(text, ISO_DAY) ?? readDate(text, DAY);
  return day !== null && day <= last ? day : undefined;
}

function readingOf(definition: FactDefinition, lang: Lang): ColumnReading {
  return { definition, meanings: new Map(), ifEmpty: undefined, format: DAY, formatName: DAY_NAME, numbers: 'italiani', separator: undefined, lang };
}
