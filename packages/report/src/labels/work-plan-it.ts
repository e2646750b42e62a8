import { elide } from '@adempi/schema';

import { count, joinNames } from './phrases.ts';
import type { WorkPlanLabels } from './work-plan.ts';

const MONTHS = ['Gennaio', 'Febbraio', 'Marzo', 'Aprile', 'Maggio', 'Giugno', 'Luglio', 'Agosto', 'Settembre', 'Ottobre', 'Novembre', 'Dicembre'];

const days = (number: number): string => count(number, 'giorno', 'giorni');

/** The words of a programme of work, in Italian. */
export const italian: WorkPlanLabels = {
  title: (ente) => `Programma di lavoro: ${ente}`,
  asOf: (day) => elide`Situazione al ${day}`,
  until: (day) => elide`ciò che va rifatto è compreso fino al ${day}`,
  counts: ({ breach, due, renewal, check, answer }) => `${answer === 0 ? 'Da' : `Da rispondere ad AgID: ${answer}; da`} fare subito: ${breach}; entro un termine: ${due}; da rifare: ${renewal}; da accertare: ${check}.`,
  questionCount: (questions) => `Informazioni che mancano: ${questions}.`,
  sections: {
    first: 'Che cosa fare per prima cosa',
    questions: 'Domande a cui rispondere prima',
    checks: 'Da accertare',
    setAside: 'Rinviati o esentati',
    ownWorks: 'Già nel piano del Comune',
    after: 'Se fosse fatto',
    notices: 'Avvertenze',
    order: 'Come è deciso l\'ordine',
  },
  nothing: (checks) =>
    `Per ora nessun lavoro è certo: di ${count(checks, 'obbligo o linea', 'obblighi e linee')} non si sa se sono rispettati. Il primo lavoro è rispondere alle domande qui sotto.`,
  nothingAtAll: 'Non c\'è nulla da fare né da accertare: conservare le prove e ripetere la verifica prima del prossimo termine.',
  month: (key) => (key === 'now' ? 'Subito' : key === 'undated' ? 'Senza una data' : `${MONTHS[Number(key.slice(5)) - 1] ?? ''} ${key.slice(0, 4)}`),
  supplier: (key) => (key === 'unnamed' ? 'Fornitore di cui non si conosce il nome' : key === 'none' ? 'Senza fornitori' : key),
  kind: { breach: 'non rispettato', due: 'da adempiere', renewal: 'da rifare', check: 'da accertare', answer: 'termine di AgID' },
  overdue: (day, number) => elide`subito: il termine era il ${day}, scaduto da ${days(number)}`,
  always: 'subito: è sempre dovuto',
  since: (day) => elide`subito: è dovuto dal ${day}`,
  begins: (day, number) => (number === 0 ? `è dovuto da oggi, ${day}` : elide`è dovuto dal ${day}, tra ${days(number)}`),
  passed: (day) => elide`il termine del ${day} è trascorso`,
  boundSince: (day) => elide`dovuto dal ${day}`,
  coming: (day, number) => (number === 0 ? `oggi, ${day}` : elide`entro il ${day}, tra ${days(number)}`),
  renewal: (day, number) => (number === 0 ? `da rifare oggi, ${day}` : elide`da rifare entro il ${day}, tra ${days(number)}`),
  undated: 'senza un termine noto',
  actor: (name) => `A cura di: ${name}`,
  headOf: (names, more, office) => `responsabile ${names.length + more === 1 ? 'del servizio' : 'dei servizi'} ${names.map((name) => `«${name}»`).join(', ')}${more === 0 ? '' : ` e di altri ${more}`}, con ${office}`,
  withSupplier: (office) => `${office}, con il fornitore`,
  offices: (names) => `nel piano del Comune: ${names}`,
  items: (names, more) => `${joinNames(names)}${more === 0 ? '' : more === 1 ? ' e un\'altra' : ` e altre ${more}`}`,
  rows: {
    actor: 'A cura di',
    proof: 'Prova',
    effort: 'Lavoro',
    lines: 'Chiude',
    pnrr: 'PNRR',
    supplier: 'Fornitore',
    questions: 'Da sapere',
    priority: 'Priorità',
    when: 'Quando',
    office: 'Ufficio',
    question: 'Domanda',
    duties: 'Obblighi',
  },
  unknownEffort: 'non valutato',
  line: (code, subject) => `linea ${code} del Piano triennale (${subject})`,
  alsoNeeds: (rules) => `(serve anche: ${rules})`,
  moreLines: (lines) => `e ${count(lines, 'altra linea', 'altre linee')}`,
  project: ({ id, title, cup, because }, measure) => {
    const name = `${title === null ? id : `«${title}»`}${measure === null ? '' : `, misura ${measure}`}${cup === null ? '' : `, CUP ${cup}`}`;
    return because === 'matter' ? `${name} (il progetto tratta la stessa materia: guardare nel decreto se lo finanzia)` : name;
  },
  moreQuestions: (questions) => `e ${count(questions, 'altra domanda', 'altre domande')}`,
  points: (total, parts) => `${count(total, 'punto', 'punti')} (${parts})`,
  part: { exposure: 'esposizione', severity: 'gravità', date: 'data', effort: 'lavoro', procedure: 'procedimento avviato' },
  questionsIntro: (duties) =>
    duties === 1
      ? 'Di un obbligo non si sa se è rispettato: finché non si risponde, il programma non può dire se c\'è da lavorare.'
      : `Di ${duties} obblighi non si sa se sono rispettati: finché non si risponde, il programma non può dire se c'è da lavorare.`,
  toAnswer: 'Per rispondere, una domanda alla volta: adempi ask STATO. Le risposte entrano nel file di stato.',
  checksIntro: (duties, lines) =>
    `${count(duties, 'obbligo', 'obblighi')}${lines === 0 ? '' : ` e ${count(lines, 'linea o obiettivo del piano', 'linee e obiettivi del piano')}`}. I primi da guardare:`,
  moreChecks: (checks) => `${checks === 1 ? 'Ce n\'è un altro' : `Ce ne sono altri ${checks}`}, nel programma completo.`,
  toAsk: 'Da chiedere a questo ufficio:',
  done: (title, findings) => (findings === 0 ? `${title}: non c'era nulla da fare` : title),
  change: (name, before, after) => `${name}: da ${before} a ${after}`,
  changed: {
    score: 'Punteggio',
    coverage: 'Copertura',
    fail: 'Leggi e linee guida non rispettate',
    pending: 'Leggi e linee guida da adempiere',
    unknown: 'Leggi e linee guida non determinabili',
    plan: 'Linee del piano attuate o avviate',
    grant: 'Termini dei finanziamenti rispettati',
  },
  same: (name, value) => `${name}: ${value}, come oggi`,
  exposed: (label) => `Obblighi non rispettati con esposizione «${label}»`,
  unchanged: 'Gli altri conteggi restano quelli di oggi.',
  ownWorksIntro: 'Gli interventi che il Comune ha programmato da sé, da confrontare con i termini qui sopra: che siano previsti non prova che un obbligo sia rispettato.',
  ownWork: (day, title) => `${day ?? 'senza data'}: ${title}`,
  order:
    'Ogni obbligo ha i punti di ciò a cui espone, della sua gravità, della sua data e del lavoro che chiede: viene prima chi ne ha di più. I punti sono un giudizio di Adempi e non della legge: stanno in rules/piano-di-lavoro.yml, e ogni Comune può usarne altri con --weights.',
  comesBack: (day) => elide`Dopo il ${day} torna tra le cose da fare.`,
  fullPlan: 'Il programma completo, con ogni domanda, da adattare: -o programma.docx (o .md); per un altro programma: -f json.',
};
