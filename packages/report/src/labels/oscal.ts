import type { Lang } from '@adempi/schema';

/** The words of documents of OSCAL. */
export interface OscalLabels {
  readonly resultsTitle: (enti: string) => string;
  readonly tool: string;
  readonly planTitle: string;
  readonly planText: string;
  readonly catalogTitle: string;
  readonly catalogRemarks: string;
}

const italian: OscalLabels = {
  resultsTitle: (enti) => `Obblighi digitali: ${enti}`,
  tool: 'Applica le regole dei pacchetti allo stato dichiarato dal Comune.',
  planTitle: 'Nessun piano di verifica',
  planText: 'Si verificano le regole dei pacchetti indicati tra le proprietà di ogni risultato. Il loro catalogo: adempi rules export --to oscal.',
  catalogTitle: 'Obblighi digitali dei Comuni',
  catalogRemarks: 'È un aiuto: non è una consulenza legale né una certificazione. Il testo che vale è quello delle norme citate.',
};

const english: OscalLabels = {
  resultsTitle: (enti) => `Digital duties: ${enti}`,
  tool: 'Applies the rules of the packs to the state that the Comune declares.',
  planTitle: 'No assessment plan',
  planText: 'What is assessed are the rules of the packs named in the properties of each result. Their catalog: adempi rules export --to oscal.',
  catalogTitle: 'Digital duties of Italian municipalities',
  catalogRemarks: 'It is an aid: neither legal advice nor a certification. The text that binds is that of the norms cited.',
};

/** The words of a language. */
export function oscalLabelsOf(lang: Lang): OscalLabels {
  return lang === 'it' ? italian : english;
}
