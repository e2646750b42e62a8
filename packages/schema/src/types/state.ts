import type { CivilDate } from './common.ts';

/** Italian words of a state file for `Assurance`. */
export type Garanzia = 'dichiarato' | 'attestato' | 'documentato' | 'osservato';

/** The ente that a state describes. Its fields are facts too (`ente.popolazione`). */
export interface Ente {
  readonly codiceIpa?: string;
  /** Six digits, quoted in YAML. */
  readonly codiceIstat?: string;
  readonly codiceFiscale?: string;
  readonly denominazione: string;
  readonly tipo: string;
  readonly popolazione?: number;
  readonly capoluogo?: string;
  readonly regione?: string;
  readonly provincia?: string;
}

/** A document or a data set that facts come from. */
export interface Fonte {
  readonly titolo: string;
  readonly data?: CivilDate;
  readonly garanzia?: Garanzia;
  readonly url?: string;
  /** Public open data: what rests on them alone is a clue, not a finding. */
  readonly datiAperti?: boolean;
  readonly nota?: string;
}

/** Where one fact comes from. */
export interface Provenienza {
  readonly fonte?: string;
  /** Page, section or row of the source. */
  readonly rif?: string;
  /** The day on which the fact was established, where it differs from the source's. */
  readonly rilevatoIl?: CivilDate;
  readonly garanzia?: Garanzia;
  /** `entro`: on or before the date that the fact holds. */
  readonly precisione?: 'esatta' | 'entro';
  readonly nota?: string;
}

/** A value that lost a merge, or that contradicts the one in `fatti`. */
export interface AltroValore extends Provenienza {
  /** Address of the fact, such as `servizi[certificati].accessoCie`. */
  readonly fatto: string;
  readonly valore: unknown;
}

/** A document that proves a fact, in the register of evidence. It changes no verdict: how well a fact is known is its source's to say. */
export interface Prova {
  /** Address of the fact, of its group or of an item: `governance.rtd`, `siti[istituzionale].url`. */
  readonly fatto: string;
  /** Title of the document. */
  readonly documento: string;
  /** Number of the protocol, quoted in YAML. */
  readonly protocollo?: string;
  readonly dataProtocollo?: CivilDate;
  readonly url?: string;
  /** Path inside the folder of evidence, with `/`. */
  readonly file?: string;
  /** SHA-256 of the file, in lower-case hexadecimal. */
  readonly sha256?: string;
  /** Last day on which it proves. */
  readonly scade?: CivilDate;
  readonly nota?: string;
}

/** A function that another ente exercises for the Comune. The duty stays the Comune's. */
export interface GestioneAssociata {
  readonly funzione: string;
  readonly ente: string;
  readonly atto?: string;
  readonly dal?: CivilDate;
}

/** What is known of one ente: the content of a state file. */
export interface State {
  readonly adempi: 1;
  /** Needed when any fact lacks a dated source. */
  readonly aggiornatoIl?: CivilDate;
  readonly ente: Ente;
  readonly fonti?: Readonly<Record<string, Fonte>>;
  /** Collections of which all items are listed. */
  readonly completi?: readonly string[];
  readonly fatti?: Readonly<Record<string, unknown>>;
  /** By address; the longest matching prefix wins. */
  readonly provenienza?: Readonly<Record<string, Provenienza>>;
  readonly altri?: readonly AltroValore[];
  readonly gestioniAssociate?: readonly GestioneAssociata[];
  /** The register of evidence. */
  readonly prove?: readonly Prova[];
}
