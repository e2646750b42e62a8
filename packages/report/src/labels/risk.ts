import type { ExposureClass, Lang } from '@adempi/schema';

/** What may follow from the duties of a class that are not met, for who decides: each completes «29 obblighi: …», however many they are. */
export type RiskLabels = Readonly<Record<ExposureClass, (sums: string | null) => string>>;

const italian: RiskLabels = {
  fine: (sums) => `rischio di una sanzione al Comune${after(sums)}.`,
  fine_halved: (sums) => `rischio di una sanzione al Comune ridotta della metà${after(sums)}, per le richieste di dati di AgID.`,
  fine_unclear: () => 'la legge rimanda alle sanzioni dell\'art. 18-bis del CAD, ma non è chiaro se ci sia anche una sanzione in denaro.',
  no_fine: () =>
    'nessuna sanzione in denaro. Se AgID contesta e accerta la violazione, la segnala all\'ufficio per i procedimenti disciplinari (UPD) e all\'organismo di valutazione (OIV), e pubblica la segnalazione.',
  other: () => 'altre conseguenze di legge, scritte nella spiegazione di ciascun obbligo.',
};

const english: RiskLabels = {
  fine: (sums) => `risk of a fine on the municipality${after(sums)}.`,
  fine_halved: (sums) => `risk of half the fine on the municipality${after(sums)}, for AgID's requests for data.`,
  fine_unclear: () => 'the law refers to the fines of art. 18-bis CAD, but it is not clear whether there is a fine too.',
  no_fine: () => 'no fine. If AgID contests and finds the breach, it reports it to the disciplinary office (UPD) and to the evaluation body (OIV), and publishes the report.',
  other: () => 'other consequences of law, told in the explanation of each duty.',
};

function after(sums: string | null): string {
  return sums === null ? '' : ` ${sums}`;
}

/** What may follow from breaches, in a language. */
export function riskLabelsOf(lang: Lang): RiskLabels {
  return lang === 'en' ? english : italian;
}
