import type { Lang } from '@adempi/schema';

/** What the app says of a file of waivers. */
export interface WaiverTexts {
  readonly title: string;
  readonly none: string;
  readonly label: string;
  readonly hint: string;
  readonly applied: (name: string, count: number) => string;
  readonly notApplied: (name: string) => string;
  readonly refused: (name: string, problems: number) => string;
  readonly remove: string;
  readonly status: (name: string) => string;
}

const italian: WaiverTexts = {
  title: 'Rinvii ed esenzioni',
  none: 'nessun file aperto',
  label: 'File dei rinvii e delle esenzioni (rinvii.yml)',
  hint: 'Ciò che il Comune ha deciso di rinviare o da cui è esente, con l\'atto e la scadenza. L\'esito non cambia: si dice che è rinviato, e il lavoro è messo da parte.',
  applied: (name, count) => (count === 1 ? `Da «${name}»: 1 voce su questo Comune.` : `Da «${name}»: ${count} voci su questo Comune.`),
  notApplied: (name) => `«${name}» non si legge più con le regole attuali: non è applicato. Correggerlo e aprirlo di nuovo.`,
  refused: (name, problems) => `«${name}» non si può usare: ${problems === 1 ? '1 problema' : `${problems} problemi`}. Nulla è cambiato.`,
  remove: 'Togli i rinvii',
  status: (name) => `Rinvii: ${name}`,
};

const english: WaiverTexts = {
  title: 'Waivers and exemptions',
  none: 'no file open',
  label: 'File of waivers and exemptions (rinvii.yml)',
  hint: 'What the body has put off or is exempt from, with the act and the term. Outcomes stay: they are said to be put off, and the work is set aside.',
  applied: (name, count) => (count === 1 ? `From "${name}": 1 entry about this body.` : `From "${name}": ${count} entries about this body.`),
  notApplied: (name) => `"${name}" can no longer be read with the current rules: it is not applied. Correct it and open it again.`,
  refused: (name, problems) => `"${name}" cannot be used: ${problems === 1 ? '1 problem' : `${problems} problems`}. Nothing has changed.`,
  remove: 'Remove the waivers',
  status: (name) => `Waivers: ${name}`,
};

/** The texts of a language. */
export function waiverTextsOf(lang: Lang): WaiverTexts {
  return lang === 'it' ? italian : english;
}
