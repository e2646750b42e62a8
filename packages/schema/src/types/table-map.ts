import type { CivilDate } from './common.ts';
import type { Scalar } from './rule.ts';
import type { Garanzia } from './state.ts';

/** What a table is and who publishes it. */
export interface TableSource {
  readonly titolo: string;
  readonly editore?: string;
  /** SPDX id of the licence, or its name. */
  readonly licenza?: string;
  readonly url?: string;
  readonly garanzia?: Garanzia;
}

/** Codes and name of an ente, or the headings of the columns that hold them. */
export interface TableKeys {
  readonly codiceIpa?: string;
  readonly codiceIstat?: string;
  readonly codiceFiscale?: string;
  readonly denominazione?: string;
  readonly provincia?: string;
}

/** The day on which the facts were established: in a column, or one for all rows. */
export interface TableKnownOn {
  readonly colonna?: string;
  readonly giorno?: CivilDate;
  /** How the column writes dates. */
  readonly formato?: string;
}

/** A fact and the column that tells it, or its value for all rows. */
export interface TableFact {
  /** Address; a heading in braces stands for the key of the item: `siti[{Indirizzo}].url`. */
  readonly fatto: string;
  readonly colonna?: string;
  readonly costante?: Scalar;
  /** What the words of the column mean; null: not known. */
  readonly valori?: Readonly<Record<string, Scalar | null>>;
  /** What an empty cell means. Without it, nothing: the fact is not known. */
  readonly vuoto?: Scalar;
  /** How the column writes dates: `gg/mm/aaaa`. */
  readonly formato?: string;
  /** What separates the elements of a cell that holds several. */
  readonly separatore?: string;
  readonly precisione?: 'esatta' | 'entro';
  readonly garanzia?: Garanzia;
}

/** Headings of a table of lines of action, where they are not the usual ones. */
export interface PlanColumns {
  readonly linea?: string;
  readonly edizione?: string;
  readonly testo?: string;
  readonly stato?: string;
  readonly orizzonte?: string;
  readonly completataIl?: string;
  readonly uffici?: string;
  readonly finanziamenti?: string;
  readonly importo?: string;
  readonly cup?: string;
}

/** What the columns of a table mean: the file of `--map`. */
export interface TableMap {
  /** Name of the sheet; otherwise the first one that is not empty. */
  readonly foglio?: string;
  /** Row of the headings, from 1; otherwise the first one that is not empty. */
  readonly intestazioni?: number;
  readonly separatore?: ',' | ';' | 'tab';
  /** Of a text that is not UTF-8. */
  readonly codifica?: 'windows-1252';
  /** How dates are written; otherwise `aaaa-mm-gg`. */
  readonly date?: string;
  /** `1.234,56`, or `1,234.56`; otherwise the first. */
  readonly numeri?: 'italiani' | 'inglesi';
  readonly fonte?: TableSource;
  /** The ente that the whole table is about. */
  readonly ente?: TableKeys;
  /** Headings of the columns that tell the ente of each row. */
  readonly chiavi?: TableKeys;
  readonly rilevatoIl?: TableKnownOn;
  /** Of `tabella`. */
  readonly fatti?: readonly TableFact[];
  /** Of `piano-tabella`: the edition of the Piano triennale. */
  readonly edizione?: string;
  readonly colonne?: PlanColumns;
  /** Collections of which the table lists all items of an ente. */
  readonly completi?: readonly string[];
}
