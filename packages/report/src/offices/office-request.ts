import { collectionOf, indexVocabulary, readsOf } from '@adempi/schema';
import type { Assessment, Bundle, CivilDate, FactDefinition, Question, State, VocabularyIndex } from '@adempi/schema';

/** What one office is asked, and what the asking rests on. */
export interface OfficeRequest {
  /** As the vocabulary names it, in capitals: `ANAGRAFE`. */
  readonly office: string;
  /** In Italian; those of this office alone. */
  readonly questions: readonly Question[];
  /** What the questions come from, made in Italian. */
  readonly assessment: Assessment;
  readonly state: State;
  readonly bundle: Bundle;
  /** By when the office should answer. */
  readonly replyBy: CivilDate;
  /** To whom: `al responsabile per la transizione digitale`. */
  readonly replyTo: string;
}

/** A list that an office fills in: a row for each item, a column for each fact. */
export interface AskedList {
  readonly collection: FactDefinition;
  /** The question which items there are; null where only facts of known items are asked. */
  readonly whole: Question | null;
  /** The facts that are asked, in the order of the vocabulary. */
  readonly columns: readonly FactDefinition[];
  /** The addresses that are asked. */
  readonly asked: ReadonlySet<string>;
  readonly vocabulary: VocabularyIndex;
}

/** Who is asked where the vocabulary names no office: the person who runs the digital transition. */
export const NO_OFFICE = 'RTD';

/**
 * The office that a question is for.
 * @example officeOf({ office: null }) // 'RTD'
 */
export function officeOf({ office }: Pick<Question, 'office'>): string {
  return office ?? NO_OFFICE;
}

/**
 * Whether a worksheet can ask a question: not what the registry knows, nor a list whose items are
 * codes (the lines of a plan), which are imported or written by hand.
 */
export function isOnSheets({ path, registry }: Question, vocabulary: VocabularyIndex): boolean {
  const collection = vocabulary.items.has(path) ? path : collectionOf(vocabulary, path);
  return !registry && (collection === null || vocabulary.facts.get(collection)?.key === 'id');
}

/** The questions that are asked one by one. */
export function plainQuestions({ questions }: OfficeRequest): Question[] {
  return questions.filter(({ item, type }) => item === null && type !== 'collection');
}

/** The lists that an office fills in, in the order of their questions. */
export function askedLists({ office, questions, bundle }: OfficeRequest): AskedList[] {
  const vocabulary = indexVocabulary(bundle.vocabulary);
  const names = [...new Set(questions.flatMap(({ item, type, path }) => (item === null ? (type === 'collection' ? [path] : []) : [item.collection])))];
  return names.flatMap((name): AskedList[] => {
    const collection = vocabulary.facts.get(name);
    if (collection === undefined) return [];
    const ofItems = questions.filter(({ item }) => item?.collection === name);
    const whole = questions.find(({ path, type }) => path === name && type === 'collection') ?? null;
    const paths = new Set([...ofItems.map(({ path }) => path), ...(whole === null ? [] : newItemPaths(whole, collection, { office, vocabulary, bundle }))]);
    const columns = (vocabulary.items.get(name) ?? []).filter((path) => paths.has(path)).flatMap((path) => vocabulary.facts.get(path) ?? []);
    return [{ collection, whole, columns: sortColumns(columns, collection), asked: new Set(ofItems.map(({ fact }) => fact)), vocabulary }];
  });
}

interface Asking extends Pick<OfficeRequest, 'office' | 'bundle'> {
  readonly vocabulary: VocabularyIndex;
}

/** What is asked of an item that is added: what it is known by, what kind it is, and what this office knows of what the rules read. */
function newItemPaths({ rules }: Question, collection: FactDefinition, { office, vocabulary, bundle }: Asking): string[] {
  const wanted = new Set(rules);
  const read = new Set(bundle.rules.flatMap((rule) => (wanted.has(rule.id) ? readsOf(rule).facts : [])));
  const isOwn = ({ office: own }: FactDefinition): boolean => officeOf({ office: own ?? collection.office ?? null }) === office;
  return (vocabulary.items.get(collection.path) ?? []).filter((path) => {
    const definition = vocabulary.facts.get(path);
    if (definition === undefined || path === vocabulary.keys.get(collection.path) || path === vocabulary.names.get(collection.path)) return false;
    return path === collection.identifiedBy || (read.has(path) && (definition.fixed === true || isOwn(definition)));
  });
}

/** What an item is comes before what it does. */
function sortColumns(columns: readonly FactDefinition[], { identifiedBy }: FactDefinition): FactDefinition[] {
  const rank = ({ path, fixed }: FactDefinition): number => (path === identifiedBy ? 0 : fixed === true ? 1 : 2);
  return [...columns].sort((left, right) => rank(left) - rank(right));
}
