import type { Period, Text } from './common.ts';

/** The types that a fact can have. */
export type FactType =
  | 'boolean'
  | 'integer'
  | 'number'
  | 'date'
  | 'enum'
  | 'string'
  | 'url'
  | 'set'
  | 'collection';

/** One admitted value of an `enum` or `set` fact. */
export interface EnumValue {
  readonly value: string;
  readonly label: Text;
}

/**
 * One fact that a state may hold.
 *
 * The path of an item's fact starts with the path of its collection:
 * `siti` is a collection, `siti.url` a fact of each of its items.
 */
export interface FactDefinition {
  readonly path: string;
  readonly type: FactType;
  readonly label: Text;
  readonly question?: Text;
  readonly help?: Text;
  /** Unit of a number: `abitanti`, `euro`, `giorni`, `%`. */
  readonly unit?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The admitted values of an `enum`; of a `set`, where it is closed. */
  readonly values?: readonly EnumValue[];
  /** Of a collection: the name of the string that identifies an item. */
  readonly key?: string;
  /**
   * Of a collection: the fact of an item by which sources know it (`pnrr.progetti.cup`). Items of
   * two sources are one where it is equal, whatever their keys.
   */
  readonly identifiedBy?: string;
  /** Of a collection: the string of an item that holds its name (`fornitori.prodotto`); where absent, `nome`, if items have one. */
  readonly namedBy?: string;
  /** What proves the fact. */
  readonly evidence?: readonly string[];
  /** The office that knows it, in capitals: `ANAGRAFE`, `RAGIONERIA`. */
  readonly office?: string;
  /** Older than this at `asOf`, the fact is unknown. */
  readonly validFor?: Period;
  /**
   * Of a boolean: the fact that tells the day on which this one came true. A known day on or
   * before `asOf` makes it true, however late that day was learnt.
   */
  readonly datedBy?: string;
  /**
   * The fact that must be known before this one is worth asking (that an act exists, before whether it
   * is published): of the ente, or of the same collection. It says when to ask, never what counts. A
   * day comes after the boolean that it dates without being told to.
   */
  readonly askedAfter?: string;
  /**
   * Of an item: it says what the item is (the measure of a project, the edition of a target) and
   * cannot change while it is that item. However old, it is never too old to prove a breach.
   */
  readonly fixed?: boolean;
  /** Ids of the adapters whose source can confirm it. */
  readonly confirmedBy?: readonly string[];
  /**
   * No rule reads it: it describes, for letters, plans and reports. Of a collection: all its facts.
   */
  readonly descriptive?: boolean;
  /** Comes from the registry of enti, which keeps its own dates: always known. */
  readonly registry?: boolean;
}

/** One file of the vocabulary. */
export interface VocabularyFile {
  readonly area: string;
  readonly title: Text;
  readonly facts: readonly FactDefinition[];
}

