import { elide } from '@adempi/schema';

import type { WaiverTexts } from './waivers.ts';

/** What is said of waivers and of baselines, in Italian. */
export const italianWaivers: WaiverTexts = {
  commands: {
    waivers: 'rinvii ed esenzioni decisi dall\'ente: li controlla, e toglie quelli che non servono più',
    lint: 'controlla un file di rinvii; con gli stati dice anche quali non servono',
    prune: 'toglie i rinvii scaduti; con gli stati anche quelli che non servono',
  },
  arguments: {
    fileName: '<rinvii>',
    file: 'file dei rinvii, per esempio rinvii.yml',
    statesName: '[stato...]',
    states: 'file di stato degli enti di cui parla',
  },
  options: {
    waivers: 'rinvii ed esenzioni decisi dall\'ente, per esempio rinvii.yml (ripetibile); l\'esito non cambia',
    baseline: 'rilievi già noti: un rapporto di check -f json, o un file di --write-baseline; l\'esito non cambia',
    verifyBaseline: 'i rilievi già noti con cui fu fatto il rapporto',
    writeBaseline: 'scrivi i rilievi di oggi come già noti, in questo file YAML',
    pruneBaseline: 'togli dal file di --baseline i rilievi che non ci sono più',
    asOf: 'giorno a cui guardare, AAAA-MM-GG (se manca: oggi, ora di Roma)',
    write: 'togli davvero; altrimenti dice solo che cosa toglierebbe',
  },
  help: 'Nessun ente può derogare alla legge: un obbligo di legge ammette solo un\'esenzione che cita la sua norma; un rinvio vale per\npiani e finanziamenti. In ogni caso l\'esito resta lo stesso, e un rinvio vale fino al giorno di scadenza compreso.',
  lintOk: ({ all, holding, ended, coming }, day) =>
    elide`${all === 1 ? '1 rinvio, senza errori' : `${all} rinvii, senza errori`}. Al ${day}: in vigore ${holding}, scaduti ${ended}${coming === 0 ? '' : `, non ancora approvati ${coming}`}.`,
  warnings: (count) => (count === 1 ? '1 avviso.' : `${count} avvisi.`),
  holds: ({ title, item, ente, until, days, isExemption }) =>
    elide`${isExemption ? 'Esenzione' : 'Rinvio'} fino al ${until} (${days === 0 ? 'scade oggi' : days === 1 ? 'scade domani' : `ancora ${days} giorni`}): ${title}${item === null ? '' : ` · ${item}`} [${ente}]`,
  noStates: 'Per sapere quali rinvii non servono, indica anche i file di stato.',
  nothingToPrune: 'Nulla da togliere.',
  removed: (count, file) => `${count === 1 ? 'Tolto 1 rinvio' : `Tolti ${count} rinvii`} da ${file}.`,
  wouldRemove: (count, file) => `${count === 1 ? 'Da togliere: 1 rinvio' : `Da togliere: ${count} rinvii`}. Per toglierli da ${file} aggiungi --write.`,
  baselineWritten: (findings, file) => `${findings === 1 ? '1 rilievo scritto' : `${findings} rilievi scritti`} come già noti in ${file}.`,
  baselinePruned: (findings, file) => (findings === 0 ? `Nulla da togliere da ${file}.` : `${findings === 1 ? 'Tolto 1 rilievo che non c\'è più' : `Tolti ${findings} rilievi che non ci sono più`} da ${file}.`),
  noCode: (ente) => `lo stato di «${ente}» non ha né codice IPA né codice ISTAT: senza, i rilievi già noti non si possono attribuire`,
  sameOutput: (file) => `${file} non può essere insieme il rapporto (-o) e l'elenco dei rilievi noti (--write-baseline): scegli due nomi`,
  pruneAlone: '--prune-baseline serve con --baseline FILE',
  pruneReport: (file) => `${file} è un rapporto, e un rapporto non si modifica: per avere un file da cui togliere, scrivilo con --write-baseline`,
  noStdin: (flag) => `${flag} vuole un file: lo standard input è per gli stati`,
  more: (count) => `Altri avvisi sui rinvii: ${count}.`,
};
