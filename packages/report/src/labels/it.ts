import { elide, withArticle } from '@adempi/schema';

import type { Labels } from './labels.ts';
import { count, lowerFirst } from './phrases.ts';

/** The words of the terminal reports, in Italian. */
export const italian: Labels = {
  header: {
    asOf: 'Obblighi digitali al',
    knownAt: (day) => elide`con quanto era noto al ${day}`,
    codiceIpa: 'codice IPA',
    codiceIstat: 'codice ISTAT',
    profile: 'Solo il profilo',
    sources: 'Fonti',
    undated: 'senza data',
    noSources: 'Fonti: nessun documento indicato nel file di stato',
    brief: ({ fail, pending, unknown, pass, error }) =>
      `Leggi e linee guida: ${[
        count(fail, 'non conforme', 'non conformi'),
        count(pending, 'da adempiere', 'da adempiere'),
        count(unknown, 'non determinabile', 'non determinabili'),
        count(pass, 'conforme', 'conformi'),
        ...(error === 0 ? [] : [count(error, 'errore di verifica', 'errori di verifica')]),
      ].join(', ')}`,
  },
  sections: {
    breaches: {
      statutory: 'Inadempimenti',
      guideline: 'Raccomandazioni e linee guida non rispettate',
      plan: 'Linee e obiettivi del piano non attuati nei termini',
      grant: 'Termini di finanziamento non rispettati',
    },
    clues: 'Indizi di inadempimento',
    errors: 'Errori di verifica',
    dueSoon: 'In scadenza entro 30 giorni',
    pending: 'Da adempiere',
    unknown: 'Non determinabili: mancano informazioni',
    facts: 'Informazioni che decidono di più',
    pass: 'Conformi',
    conflicts: 'Fonti in contrasto',
    notApplicable: 'Non applicabili',
    notInForce: 'Regole non in vigore a questa data',
    summary: 'Riepilogo',
    exposure: 'Esposizione (art. 18-bis del CAD)',
    start: 'Da dove cominciare',
    notices: 'Avvertenze',
    lines: {
      fail: 'linee non attuate nei termini',
      error: 'linee non valutate per errore',
      pending: 'linee da attuare',
      unknown: 'linee non determinabili',
      pass: 'linee attuate o avviate',
      not_applicable: 'linee che non riguardano il Comune',
    },
  },
  noBreach: (unknown, found) => `${found.length === 0 ? 'Nessun' : `${foundByAgid(found)} Per il resto nessun`} inadempimento risulta dai fatti di questo stato.${notInOrder(unknown)}`,
  guidelines: (rules) => `${count(rules, 'linea guida non è rispettata', 'linee guida non sono rispettate')}.`,
  clue: 'indizio di inadempimento',
  noClue: (unknown) => `Nessun indizio di inadempimento nei dati aperti.${notInOrder(unknown)}`,
  columns: {
    severity: 'Gravità',
    duty: 'Obbligo',
    area: 'Area',
    line: 'Linea',
    due: 'Termine',
    fact: 'Informazione da procurare',
    rules: 'Obblighi',
    office: 'Ufficio',
    outcome: 'Esito',
    period: 'In vigore',
    rule: 'Regola',
    force: 'Tipo',
    since: 'In vigore dal',
  },
  rows: {
    why: 'Perché',
    due: 'Termine',
    law: 'Norma',
    source: 'Fonte',
    risk: 'Rischio',
    todo: 'Cosa fare',
    caution: 'Attenzione',
    rule: 'Regola',
    missing: 'Manca',
    outdated: 'Da aggiornare',
  },
  timing: {
    overdue: (day, days) => `${day}, scaduto da ${days} ${days === 1 ? 'giorno' : 'giorni'}`,
    passed: (day) => `${day}, trascorso`,
    passedWord: 'trascorso',
    upcoming: (day, days) =>
      days === 0 ? `${day}, scade oggi` : `${day}, ${days === 1 ? 'manca 1 giorno' : `mancano ${days} giorni`}`,
    begins: (day, days) => elide`decorre dal ${day}, ${days === 1 ? 'manca 1 giorno' : `mancano ${days} giorni`}`,
    met: (day) => `${day}, adempiuto`,
    satisfied: 'requisito soddisfatto',
    metLate: (day) => `${day}, adempiuto in ritardo`,
    continuous: 'sempre dovuto',
    since: (day) => elide`sempre dovuto, dal ${day}`,
    undetermined: 'termine non determinabile',
    next: (day) => `prossimo termine ${day}`,
    nextShort: 'prossimo:',
  },
  values: { unknown: 'non noto', empty: 'nessuno' },
  finding: {
    actor: (name) => `(a cura di: ${name})`,
    andMore: (count) => (count === 1 ? 'e un altro' : `e altri ${count}`),
    otherItems: 'voci non elencate',
    whole: (outcome) => `ma l'obbligo nel suo insieme è ${outcome}`,
    sameFor: (keys) => `Lo stesso vale per: ${keys}.`,
    severity: (name) => `gravità ${name}`,
    undeclaredSource: 'quanto dichiarato nel file di stato',
    knownOn: (day) => elide`noto al ${day}`,
    knownBetween: (first, last) => elide`noto tra il ${first} e il ${last}`,
    unverified: (parts) => `non verificato su una fonte: ${parts}`,
    confidence: { duty: 'l\'obbligo', date: 'la data', exposure: 'la sanzione' },
  },
  facts: {
    path: (path, values) => `nel file di stato: ${path}${values.length === 0 ? '' : ` (${values.join(', ')})`}`,
    closure: (label) => `L'elenco completo di «${label}»`,
    closurePath: (path) => `nel file di stato: ${path}, e ${path} tra i «completi»`,
    more: (count) => `${count === 1 ? 'Un\'altra informazione' : `Altre ${count} informazioni`} con --all.`,
  },
  brief: {
    gravest: 'Da guardare per primi:',
    byArea: ({ all, law, partial }) =>
      `In tutto ${count(all, 'obbligo', 'obblighi')}${all === law ? '' : `, ${law} di legge o di linee guida`}.${partial === 0 ? '' : ` Di ${partial === law ? 'questi' : `${partial} di questi ${law}`} solo alcune voci non sono determinabili: nei totali ${partial === 1 ? 'conta' : 'contano'} con l'esito peggiore.`} Per area, con il pacchetto di regole:`,
    grave: 'Gravi',
    passed: 'Trascorsi',
    passedOn: 'Trascorso il',
    whole: (pack) =>
      `Gravi: di gravità critica o alta. Trascorsi: il termine è passato. Tutti gli obblighi, con il perché: --show unknown; quelli di un'area: --show unknown --pack ${pack}.`,
    lines: (lines) => `${count(lines, 'linea', 'linee')}. Che cosa le deciderebbe:`,
    lineFact: (question, lines) => `${question} (${count(lines, 'linea', 'linee')})`,
    wholeLines: 'Linea per linea: --show unknown.',
    next: 'Prossimo termine',
    wholePasses: 'Con il perché, la norma e la fonte di ognuno: --show pass.',
  },
  conflicts: {
    items: (keys) => `Voci: ${keys}`,
    chosen: 'valore usato',
    noneChosen: 'Nessun valore prevale: il fatto resta non noto finché le fonti non concordano.',
  },
  summary: {
    score: 'Punteggio',
    coverage: 'Copertura',
    scoreText: (percent, pass, decided) =>
      `${percent} (${count(pass, 'obbligo conforme', 'obblighi conformi')} su ${decided} ${decided === 1 ? 'deciso' : 'decisi'})`,
    noScore: 'nessun punteggio: nessun obbligo di legge risulta conforme o non conforme',
    coverageText: (percent, decided, open) =>
      `${percent} (${count(decided, 'obbligo deciso', 'obblighi decisi')} su ${decided + open}; ${open} non ${open === 1 ? 'determinabile' : 'determinabili'})`,
    noCoverage: 'nessuna: non c\'è alcun obbligo da decidere',
    note: 'Punteggio e copertura contano solo leggi e linee guida.',
    forces: { statutory: 'Leggi', guideline: 'Linee guida', plan: 'Piano', grant: 'Fondi' },
    total: 'totale',
  },
  exposure: {
    count: (count) => (count === 1 ? '1 obbligo' : `${count} obblighi`),
    classes: {
      fine: 'sanzione all\'ente',
      fine_halved: 'sanzione all\'ente ridotta della metà (richieste di dati)',
      fine_unclear: 'non è chiaro se ci sia una sanzione in denaro',
      no_fine: 'nessuna sanzione in denaro: solo contestazione e segnalazione',
      other: 'altre conseguenze di legge',
    },
    onlyIf: (label) => `oggi nessuna sanzione; se AgID accerta la violazione e il Comune non si adegua nel termine, ${lowerFirst(label)}`,
    article: (label) => `${label} (art. 18-bis CAD)`,
    euro: (min, max) => `da ${min} a ${max} euro`,
    counted: 'Gli importi sono il minimo e il massimo di legge: le sanzioni sono contate e mai sommate.',
    stage: (name) => `fase del procedimento: ${name}`,
    basis: 'base',
    others: {
      dirigenziale: 'responsabilità dirigenziale',
      disciplinare: 'responsabilità disciplinare',
      performance: 'valutazione della performance',
      revoca: 'revoca del finanziamento',
      erariale: 'responsabilità erariale',
      altro: 'altro',
    },
    unverified: 'non verificato',
  },
  start: {
    breach: (title, remedy) => `${title}. ${remedy}`,
    moreBreaches: ({ duties, grants }) => `Non elencati qui, ma tra gli esiti di questo rapporto: ${[
      ...(duties === 0 ? [] : [count(duties, 'obbligo non rispettato', 'obblighi non rispettati')]),
      ...(grants === 0 ? [] : [count(grants, 'termine di finanziamento non rispettato', 'termini di finanziamento non rispettati')]),
    ].join(' e ')}.`,
    due: (day, title, remedy) => elide`Entro il ${day}: ${title}. ${remedy}`,
    fact: (question, rules, office) =>
      `Da accertare: ${question} (${rules === 1 ? '1 obbligo' : `${rules} obblighi`}${office === null ? '' : `; chiedere a: ${office}`})`,
    write: (label, path, rules) => `Da scrivere nel file di stato: ${label}, ${path} (${rules === 1 ? '1 obbligo' : `${rules} obblighi`})`,
    lines: (lines, areMore) => {
      const others = lines === 1 ? 'un\'altra linea non attuata nei termini' : `altre ${lines} linee non attuate nei termini`;
      return `Piano triennale: ${areMore ? others : count(lines, 'linea non attuata nei termini', 'linee non attuate nei termini')}.`;
    },
    nothing: 'Nulla da fare oggi: conservare le prove e ripetere la verifica prima del prossimo termine.',
  },
  notices: {
    assumed:
      'Si suppone che nulla sia cambiato dopo l\'ultima informazione disponibile (--assume-unchanged): gli esiti che ne dipendono lo dicono.',
    horizon: (days) => `Le norme sono state lette fino ${days.map((day) => withArticle('al', day)).join(', ')}: le modifiche successive non sono considerate.`,
    unverified: (rules) =>
      rules === 1
        ? 'Un obbligo ha parti non verificate su una fonte, indicate accanto ad «Attenzione».'
        : `${rules} obblighi hanno parti non verificate su una fonte, indicate accanto ad «Attenzione».`,
    explain: (rule) => `Il ragionamento di ogni esito: adempi explain STATO ${rule}`,
  },
  explanation: {
    outcome: 'Esito',
    appliesWhen: 'Riguarda questo ente?',
    where: 'Riguarda questa voce?',
    require: 'Il requisito è soddisfatto?',
    breachTest: {
      due: 'E guardando solo alle informazioni successive al termine?',
      continuous: 'E guardando solo alle informazioni raccolte da quando l\'obbligo decorre?',
    },
    breach: {
      proven: {
        due: 'Perciò è provato che, passato il termine, il requisito non era soddisfatto.',
        continuous: 'Perciò è provato che, quando l\'obbligo decorreva già, il requisito non era soddisfatto.',
      },
      open: {
        due: 'Perciò non è provato che, passato il termine, il requisito non fosse soddisfatto: può esserlo stato dopo l\'ultima informazione. Ne serve una più recente.',
        continuous: 'Perciò non è provato che il requisito non sia soddisfatto da quando l\'obbligo decorre: può esserlo stato dopo l\'ultima informazione. Ne serve una più recente.',
      },
      assumed: 'Non è provato, ma si suppone che nulla sia cambiato dopo l\'ultima informazione (--assume-unchanged): perciò vale la risposta di sopra.',
    },
    all: 'tutte le condizioni',
    any: 'almeno una delle condizioni',
    quantifiers: { every: 'per ogni voce', some: 'per almeno una voce', none: 'per nessuna voce' },
    item: (key) => `voce «${key}»`,
    verdicts: { true: 'vero', false: 'falso', unknown: 'non noto' },
    answers: { true: 'sì', false: 'no', unknown: 'non si sa' },
    not: 'non',
    knownValue: (value) => `risulta: ${value}`,
    proof: 'Prove',
    noTrace: 'Il dettaglio delle condizioni non è disponibile per questo esito.',
    growth: (percent, base) => `${percent} % rispetto a ${base}`,
    operators: {
      equal: 'è',
      notEqual: 'non è',
      in: 'è uno tra',
      notIn: 'non è nessuno tra',
      contains: 'comprende',
      doesNotContain: 'non comprende',
      lessThan: 'è minore di',
      lessThanInclusive: 'è al massimo',
      greaterThan: 'è maggiore di',
      greaterThanInclusive: 'è almeno',
      before: 'è prima del',
      onOrBefore: 'è entro il',
      after: 'è dopo il',
      onOrAfter: 'è dal',
      withinLast: 'è negli ultimi',
      nonEmpty: 'non è vuoto',
      countAtLeast: 'ha voci, almeno',
      growthAtLeast: 'è cresciuto almeno del',
    },
  },
  coverage: {
    norm: 'Norma',
    what: 'Regole, o che cosa guardare',
    count: (norms, statuses) => (norms === 0 ? 'Nessuna norma.' : `${count(norms, 'norma', 'norme')} (${statuses}).`),
  },
  diff: {
    added: (rules) => count(rules, 'regola aggiunta', 'regole aggiunte'),
    removed: (rules) => count(rules, 'regola tolta', 'regole tolte'),
    changed: (rules) => count(rules, 'regola cambiata', 'regole cambiate'),
    textOnly: 'nessun esito può cambiare',
    same: 'Le regole sono le stesse.',
    noStates: 'Per vedere quali esiti cambiano: --states CARTELLA.',
    noOutcomes: (states) => `Nessun esito cambia, su ${count(states, 'stato', 'stati')}.`,
    outcomes: (outcomes, states) => `${count(outcomes, 'esito cambia', 'esiti cambiano')}, su ${count(states, 'stato', 'stati')}.`,
    finding: 'Ente e regola',
    before: 'Prima',
    after: 'Dopo',
    none: 'nessun esito',
    since: (day) => elide`dal ${day}`,
    period: (from, to) => `${from} – ${to}`,
  },
  rules: { count: (rules) => (rules === 1 ? '1 regola' : `${rules} regole`) },
};

function notInOrder(unknown: number): string {
  return unknown === 0 ? '' : ` Non vuol dire essere in regola: ${count(unknown, 'obbligo non è determinabile', 'obblighi non sono determinabili')}.`;
}

function foundByAgid(proceedings: readonly string[]): string {
  return `AgID ha già accertato ${proceedings.length === 1 ? 'una violazione, nel procedimento' : 'violazioni, nei procedimenti'} ${proceedings.join(', ')}: ${proceedings.length === 1 ? 'vale l\'atto che ha' : 'valgono gli atti che ha'} inviato.`;
}
