/** How one layout of the list of enti names what it says. */
export interface EntiLayout {
  /** Headings of the keys of an ente. */
  readonly keys: {
    readonly codiceIpa: string;
    readonly denominazione: string;
    readonly codiceFiscale?: string;
    readonly codiceIstat?: string;
    readonly provincia?: string;
  };
  /** The column, and its value for Comuni and their consorzi. */
  readonly category: readonly [column: string, value: string];
  readonly site: string;
  /** Beginnings of the headings of five mail addresses and of their kinds. */
  readonly mail?: readonly [address: string, kind: string];
  /** Day of the latest update. */
  readonly updated?: string;
  /**
   * Of a list that somebody else made from IndicePA: the column that tells where a site comes
   * from, and its value for those that IndicePA gives. Such a list keeps the host and not the path.
   */
  readonly origin?: readonly [column: string, value: string];
}

/** The layouts that are known. `Codice_ISTAT` is a number of IndicePA, not of the Comune. */
export const LAYOUTS: readonly [today: EntiLayout, ...others: EntiLayout[]] = [
  {
    keys: { codiceIpa: 'Codice_IPA', denominazione: 'Denominazione_ente', codiceFiscale: 'Codice_fiscale_ente', codiceIstat: 'Codice_comune_ISTAT' },
    category: ['Codice_Categoria', 'L6'],
    site: 'Sito_istituzionale',
    mail: ['Mail', 'Tipo_Mail'],
    updated: 'Data_aggiornamento',
  },
  // amministrazioni.txt, until 2020.
  {
    keys: { codiceIpa: 'cod_amm', denominazione: 'des_amm', codiceFiscale: 'Cf', provincia: 'Provincia' },
    category: ['tipologia_istat', 'Comuni e loro Consorzi e Associazioni'],
    site: 'sito_istituzionale',
    mail: ['mail', 'tipo_mail'],
  },
  // mxmap.it, made from IndicePA.
  {
    keys: { codiceIpa: 'codice_ipa', denominazione: 'denominazione', codiceIstat: 'codice_comune_istat', provincia: 'provincia' },
    category: ['codice_categoria', 'L6'],
    site: 'sito_istituzionale',
    origin: ['domain_source', 'sito_istituzionale'],
  },
];

/** The headings without which a file is not in a layout. */
export function columnsOf({ keys, category, site, mail, updated, origin }: EntiLayout): string[] {
  const first = mail?.map((heading) => `${heading}1`) ?? [];
  const optional = [updated, origin?.[0]].filter((heading) => heading !== undefined);
  return [...Object.values(keys), category[0], site, ...first, ...optional];
}
