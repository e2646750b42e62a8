import { NEEDED_OF_ITEMS, nameItem, readAnswerText } from '@adempi/adapters';
import type { Answer, NamedItem } from '@adempi/adapters';
import { formatAddress, listItems, parseAddress } from '@adempi/schema';
import type { FactDefinition, Lang, Prova, State, VocabularyIndex } from '@adempi/schema';

import { columnsOf } from './ask-question.ts';
import type { AnswerForm, DocumentForm, FieldFault, RowForm } from './questionnaire-types.ts';

/** What a form is read with. */
export interface FormContext {
  readonly state: State;
  readonly vocabulary: VocabularyIndex;
  readonly lang: Lang;
}

/** What a form says. */
export interface FormParts extends Pick<AnswerForm, 'fact'> {
  readonly answers: readonly Answer[];
  readonly removed: readonly string[];
  readonly prova: Prova | null;
}

/** What a form says, or what is wrong with each of its fields. */
export type ReadForm = FormParts | { readonly faults: readonly FieldFault[] };

/** What is wrong with a field of the form that is being read. */
type Fault = Omit<FieldFault, 'fact'>;

/** Some of what a form says, and some of what is wrong with it. */
interface Part {
  readonly answers?: readonly Answer[];
  readonly faults?: readonly Fault[];
}

/** Reads what a person filled in: everything, or all that is wrong with it. */
export function readForm(form: AnswerForm, context: FormContext): ReadForm {
  const { fact } = form;
  const definition = context.vocabulary.facts.get(parseAddress(fact)?.path ?? '');
  // Only questions that were asked are answered.
  if (definition === undefined) return { faults: [{ fact, field: 'value', problem: 'wanted', wanted: fact }] };
  const given = readGiven(form, definition, context);
  const since = readSince(form, definition, context);
  const document = readDocument(form, context);
  const faults = [given, since, document].flatMap((part) => part.faults ?? []);
  if (faults.length > 0) return { faults: faults.map((fault) => ({ fact, ...fault })) };
  return { fact, answers: [...(given.answers ?? []), ...(since.answers ?? [])], removed: form.given.kind === 'list' ? form.given.removed : [], prova: document.prova };
}

function readGiven({ fact, given }: AnswerForm, definition: FactDefinition, context: FormContext): Part {
  switch (given.kind) {
    case 'chosen':
      return { answers: [{ kind: 'value', fact, value: given.value }] };
    case 'written': {
      const read = readField(given.text, definition, { field: 'value', lang: context.lang });
      return 'faults' in read ? read : { answers: [{ kind: 'value', fact, value: read.value }] };
    }
    case 'not_ours':
      return given.reason.trim() === '' ? { faults: [{ field: 'reason', problem: 'empty', wanted: '' }] } : { answers: [{ kind: 'not_ours', fact, reason: given.reason.trim() }] };
    case 'list':
      return readList(given, definition, context);
  }
}

type ReadField = { readonly value: unknown } | { readonly faults: readonly Fault[] };

function readField(text: string, definition: FactDefinition, { field, lang }: { readonly field: string; readonly lang: Lang }): ReadField {
  if (text.trim() === '') return { faults: [{ field, problem: 'empty', wanted: '' }] };
  const read = readAnswerText(text, definition, lang);
  return 'value' in read ? read : { faults: [{ field, problem: 'wanted', wanted: read.wanted }] };
}

/** The day on which it came true proves more than a yes. */
function readSince({ fact, given, since }: AnswerForm, { datedBy }: FactDefinition, { vocabulary, lang }: FormContext): Part {
  const address = parseAddress(fact);
  const definition = datedBy === undefined ? undefined : vocabulary.facts.get(datedBy);
  if (given.kind !== 'chosen' || given.value !== true || since.trim() === '' || address === null || definition === undefined) return {};
  const read = readField(since, definition, { field: 'since', lang });
  return 'faults' in read ? read : { answers: [{ kind: 'value', fact: formatAddress({ ...address, path: definition.path }), value: read.value }] };
}

type ListForm = Extract<AnswerForm['given'], { readonly kind: 'list' }>;

function readList({ rows, removed, isWhole }: ListForm, list: FactDefinition, context: FormContext): Part {
  const { path, key: keyName = 'id' } = list;
  const taken = new Set(listItems(context.state, path).map((item) => String(item[keyName])).filter((key) => !removed.includes(key)));
  const columns = new Map(columnsOf(list, context).map((column) => [column.path, column]));
  const read = rows.map((row, position) => (row.key === null ? readNewRow(row, { position, list, columns, taken, context }) : readKnownRow({ ...row, key: row.key }, { position, list, columns, taken, context })));
  const items = read.flatMap(({ item }) => item ?? []);
  const faults = read.flatMap((one) => one.faults ?? []);
  const values = read.flatMap((one) => one.answers ?? []);
  const isNothing = items.length === 0 && values.length === 0 && removed.length === 0 && !isWhole;
  if (isNothing && faults.length === 0) return { faults: [{ field: 'whole', problem: 'empty', wanted: '' }] };
  return { faults, answers: [...values, { kind: 'list', fact: path, items, isWhole }] };
}

interface RowContext {
  readonly position: number;
  readonly list: FactDefinition;
  readonly columns: ReadonlyMap<string, FactDefinition>;
  /** Keys that are taken; the reading of a row takes its own. */
  readonly taken: Set<string>;
  readonly context: FormContext;
}

interface RowPart extends Part {
  readonly item?: NamedItem;
}

/** A row without a word in it says nothing. */
function readNewRow({ name, values }: RowForm, { position, list, columns, taken, context }: RowContext): RowPart {
  const told = Object.entries(values).filter(([, text]) => text.trim() !== '');
  if (name.trim() === '' && told.length === 0) return {};
  const field = `row ${position} name`;
  if (name.trim() === '') return { faults: [{ field, problem: 'empty', wanted: '' }] };
  const item = nameItem(name.trim(), list, context.vocabulary);
  const nameFaults: Fault[] = item === null ? [{ field, problem: 'noKey', wanted: '' }] : taken.has(item.key) ? [{ field, problem: 'taken', wanted: '' }] : [];
  const cells = readCells(values, { position, columns, context });
  const faults = [...nameFaults, ...cells.faults];
  if (item === null || faults.length > 0) return { faults };
  taken.add(item.key);
  return { item: { key: item.key, facts: { ...item.facts, ...cells.values } } };
}

/** What was changed of an item that the state lists. */
function readKnownRow({ key, values }: RowForm & { readonly key: string }, { position, list, columns, context }: RowContext): RowPart {
  const cells = readCells(values, { position, columns, context, isEmptied: true });
  const answers = Object.entries(cells.values).map(([path, value]): Answer => ({ kind: 'value', fact: formatAddress({ path, collection: list.path, key }), value }));
  return { answers, faults: cells.faults };
}

interface CellContext extends Pick<RowContext, 'position' | 'columns' | 'context'> {
  /** Whether an empty cell held something before. */
  readonly isEmptied?: boolean;
}

function readCells(values: Readonly<Record<string, string>>, { position, columns, context, isEmptied = false }: CellContext): { readonly values: Readonly<Record<string, unknown>>; readonly faults: readonly Fault[] } {
  const read = [...columns.values()].map((definition) => {
    const text = Object.hasOwn(values, definition.path) ? values[definition.path] : undefined;
    const isNeeded = isEmptied ? text !== undefined : NEEDED.has(definition.path);
    if (text === undefined ? !isNeeded : text.trim() === '' && !isNeeded) return null;
    return { path: definition.path, ...readField(text ?? '', definition, { field: `row ${position} ${definition.path}`, lang: context.lang }) };
  });
  return {
    values: Object.fromEntries(read.flatMap((one) => (one !== null && 'value' in one ? [[one.path, one.value]] : []))),
    faults: read.flatMap((one) => (one !== null && 'faults' in one ? one.faults : [])),
  };
}

const NEEDED: ReadonlySet<string> = new Set(Object.values(NEEDED_OF_ITEMS));

function readDocument({ fact, document }: AnswerForm, { lang }: FormContext): Part & { readonly prova: Prova | null } {
  const { documento, protocollo, dataProtocollo, url } = trimAll(document);
  if (documento + protocollo + dataProtocollo + url === '') return { prova: null };
  const day = dataProtocollo === '' ? { value: undefined } : readField(dataProtocollo, DAY, { field: 'dataProtocollo', lang });
  const address = url === '' ? { value: undefined } : readField(url, URL_OF_DOCUMENT, { field: 'url', lang });
  const faults = [...(documento === '' ? [{ field: 'documento', problem: 'empty', wanted: '' } as const] : []), ...('faults' in day ? day.faults : []), ...('faults' in address ? address.faults : [])];
  const prova = {
    fatto: fact,
    documento,
    ...(protocollo === '' ? {} : { protocollo }),
    ...('value' in day && day.value !== undefined ? { dataProtocollo: String(day.value) } : {}),
    ...('value' in address && address.value !== undefined ? { url: String(address.value) } : {}),
  };
  return { prova, faults };
}

const DAY: FactDefinition = { path: 'dataProtocollo', type: 'date', label: { it: 'Data' } };
const URL_OF_DOCUMENT: FactDefinition = { path: 'url', type: 'url', label: { it: 'Indirizzo' } };

function trimAll({ documento, protocollo, dataProtocollo, url }: DocumentForm): DocumentForm {
  return { documento: documento.trim(), protocollo: protocollo.trim(), dataProtocollo: dataProtocollo.trim(), url: url.trim() };
}
