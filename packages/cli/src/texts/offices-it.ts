import { elide } from '@adempi/schema';

import type { OfficeTexts } from './offices.ts';

const quoted = (labels: readonly string[]): string => labels.map((label) => `«${label}»`).join(', ');

/** What is said of the worksheets of offices, in Italian. */
export const italianOffices: OfficeTexts = {
  options: {
    export: 'scrivi in una cartella un foglio XLSX per ogni ufficio, con le sue domande',
    merge: 'metti nello stato le risposte dei fogli tornati dagli uffici: file, o la cartella in cui stanno (FILE@GIORNO se manca il giorno)',
    confirm: 'chi conferma le risposte unite, che da dichiarate diventano attestate: "segretario comunale"',
    replyBy: 'con --export: entro quando si risponde (se manca: fra 15 giorni)',
    replyTo: 'con --export: a chi si rimanda il foglio (se manca: "al responsabile per la transizione digitale (RTD)")',
  },
  values: { folder: 'cartella', role: 'ruolo', text: 'testo', file: 'file...' },
  help:
    'Con gli uffici, un foglio per uno:\n  adempi ask comune.yml --export fogli                        scrive i fogli da mandare\n  adempi ask comune.yml --merge fogli                         unisce quelli tornati compilati\n  adempi ask comune.yml --confirm "segretario comunale"       le risposte diventano attestate',
  usage: {
    one: '--export non si usa con --merge o --confirm: prima si mandano i fogli, poi si uniscono le risposte',
    exists: (files) => `${files.length === 1 ? 'c\'è già' : 'ci sono già'} ${files.join(', ')}: ${files.length === 1 ? 'potrebbe essere compilato, e non viene toccato' : 'potrebbero essere compilati, e non vengono toccati'}; indica un'altra cartella`,
    past: (day) => `--reply-by ${day} è prima del giorno della verifica: indica un giorno successivo`,
    noOffice: (office, suggestion, known) => `nessuna domanda per l'ufficio ${office}${suggestion === null ? '' : `: forse «${suggestion}»`}; gli uffici con domande: ${known}`,
    nothingMerged: (state, office, suggestion) => `niente da confermare in ${state}: non contiene risposte di ${office ?? 'uffici'}${suggestion === null ? '' : `, forse «${suggestion}»`}; prima si uniscono i fogli con --merge`,
    emptyFolder: (folder) => `nella cartella ${folder} non c'è nessun file .xlsx`,
    noRole: '--confirm vuole il ruolo di chi conferma, per esempio "segretario comunale"',
    later: (file, day) => `${file}: il giorno ${day} non è ancora arrivato`,
  },
  exported: {
    head: ['Ufficio', 'File', 'Domande', 'Obblighi'],
    title: (ente, folder) => `Fogli per gli uffici di ${ente}, in ${folder}`,
    nothing: 'Nessuna domanda da fare agli uffici.',
    left: (labels) => `Non sono nei fogli, perché si scrivono nello stato o si importano: ${quoted(labels)}.`,
    next: (state, day, folder) => elide`Ora: manda a ogni ufficio il suo file; la risposta si aspetta entro il ${day}. Quando tornano:\n  adempi ask ${state} --merge ${folder}`,
  },
  merged: {
    reply: (office, day, role, answers) => `${office}, ${day}${role === '' ? '' : ` (${role})`}: ${answers === 1 ? '1 risposta' : `${answers} risposte`}`,
    silent: (files) => `Senza risposte: ${files.join(', ')}.`,
    unknown: (labels) => `${labels.length === 1 ? '1 risposta «non so»' : `${labels.length} risposte «non so»`}: ${labels.join('; ')}. Serve un altro ufficio, o un documento.`,
    notOurs: (label, reason) => `«non ci riguarda»: ${label}. Motivo: ${reason}. Resta come nota, e non decide nulla.`,
    changed: (label, asked, today) => `Non usata, perché la domanda è cambiata: ${label}. Nel foglio: «${asked}». Oggi: «${today}». Chiedila di nuovo.`,
    gone: (label) => `Non usata, perché lo stato non contiene più l'elemento: ${label}.`,
    open: (label, keys) => `L'elenco «${label}» resta aperto: lo stato contiene anche ${keys.join(', ')}, che il foglio non riporta. Se non c'è più, toglilo dallo stato e unisci di nuovo.`,
    replaced: (label, before, after) => `Cambia: ${label}, da «${before}» a «${after}».`,
    outdated: (label, told, holds) => `Non cambia: ${label}. L'ufficio dice «${told}», ma vale «${holds}», più recente o meglio provato. Resta fra gli altri valori.`,
    conflict: ({ label, values, holds }) => `In contrasto: ${label}. ${values.join('; ')}. ${holds === null ? 'Nessuno dei due vale, finché non si chiarisce.' : `Vale «${holds}», per il giorno o la garanzia; chiarisci con gli uffici.`}`,
    says: (value, office, day) => `${office} (${day}): «${value}»`,
    same: 'Nello stato non cambia nulla: queste risposte ci sono già.',
    written: (state) => `Scritto in ${state}.`,
    confirmHint: (state) => `Le risposte sono dichiarate. Quando il segretario le conferma diventano attestate:\n  adempi ask ${state} --confirm "segretario comunale"`,
    next: (state) => `Per vedere che cosa decidono:\n  adempi check ${state}`,
  },
  confirmed: {
    done: (titles, role) => `Ora attestate, confermate da chi ha il ruolo «${role}»: ${titles.join('; ')}.`,
    already: (titles) => `Erano già confermate: ${titles.join('; ')}.`,
  },
};
