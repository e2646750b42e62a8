import type { Labels } from './labels.ts';

/** The words of the terminal reports, in Italian. */
export const italian: Labels = {
  header: {
    asOf: 'Obblighi digitali al',
    knownAt: (day) => `con quanto era noto al ${day}`,
    codiceIpa: 'codice IPA',
    codiceIstat: 'codice ISTAT',
    profile: 'Solo il profilo',
    sources: 'Fonti',
    undated: 'senza data',
    noSources: 'Fonti: nessun documento indicato nel file di stato',
    brief: ({ fail, pending, unknown, pass, error }) =>
      [
        'Leggi e linee guida:',
        [
          count(fail, 'non conforme', 'non conformi'),
          count(pending, 'da adempiere', 'da adempiere'),
          count(unknown, 'non determinabile', 'non determinabili'),
          count(pass, 'conforme', 'conformi'),
          ...(error === 0 ? [] : [count(error, 'errore di verifica', 'errori di verifica')]),
        ].join(', '),
      ].join(' '),
  },
  sections: {
    breaches: {
      statutory: 'Inadempimenti',
      guideline: 'Raccomandazioni e linee guida non rispettate',
      plan: 'Obiettivi propri non raggiunti',
      grant: 'Termini di finanziamento non rispettati',
    },
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
  },
  noBreach: (unknown) =>
    'Nessun inadempimento accertato con le informazioni disponibili.' +
    (unknown === 0 ? '' : ` Non vuol dire essere in regola: ${count(unknown, 'obbligo non è determinabile', 'obblighi non sono determinabili')}.`),
  columns: {
    severity: 'Gravità',
    duty: 'Obbligo',
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
    met: (day) => `${day}, adempiuto`,
    metLate: (day) => `${day}, adempiuto in ritardo`,
    continuous: 'sempre dovuto',
    since: (day) => `sempre dovuto, dal ${day}`,
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
    knownOn: (day) => `noto al ${day}`,
    knownBetween: (first, last) => `noto tra il ${first} e il ${last}`,
    unverified: (parts) => `non verificato su una fonte: ${parts}`,
    confidence: { duty: 'l\'obbligo', date: 'la data', exposure: 'la sanzione' },
  },
  facts: {
    path: (path) => `nel file di stato: ${path}`,
    closure: (label) => `L'elenco completo di «${label}»`,
    closurePath: (path) => `nel file di stato: ${path}, e ${path} tra i «completi»`,
    more: (count) => `${count === 1 ? 'Un\'altra informazione' : `Altre ${count} informazioni`} con --all.`,
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
      `${percent} (${pass} ${pass === 1 ? 'conforme' : 'conformi'} su ${decided} ${decided === 1 ? 'deciso' : 'decisi'})`,
    noScore: 'nessun punteggio: nessun obbligo di legge risulta conforme o non conforme',
    coverageText: (percent, decided, open) =>
      `${percent} (${decided} ${decided === 1 ? 'deciso' : 'decisi'}, ${open} non ${open === 1 ? 'determinabile' : 'determinabili'})`,
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
      fine_unclear: 'sanzione all\'ente non accertata',
      no_fine: 'nessuna sanzione pecuniaria: solo i commi da 1 a 4',
      other: 'altre conseguenze di legge',
    },
    onlyIf: (label) => `oggi nessuna sanzione; se AgID accerta la violazione e il Comune non si adegua nel termine, ${lowerFirst(label)}`,
    article: (label) => `${label} (art. 18-bis CAD)`,
    euro: (min, max) => `da ${min} a ${max} euro`,
    counted: 'Le sanzioni sono contate e mai sommate.',
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
    due: (day, title, remedy) => `Entro il ${day}: ${title}. ${remedy}`,
    fact: (question, rules, office) =>
      `Da accertare: ${question} (${rules === 1 ? '1 obbligo' : `${rules} obblighi`}${office === null ? '' : `; chiedere a: ${office}`})`,
    nothing: 'Nulla da fare oggi: conservare le prove e ripetere la verifica prima del prossimo termine.',
  },
  notices: {
    assumed:
      'Si suppone che nulla sia cambiato dopo l\'ultima informazione disponibile (--assume-unchanged): gli esiti che ne dipendono lo dicono.',
    horizon: (day, packs) => `Le norme sono state lette fino al ${day}: le modifiche successive non sono considerate (${packs}).`,
    unverified: (rules) =>
      rules === 1
        ? 'Un obbligo ha parti non verificate su una fonte, indicate accanto ad «Attenzione».'
        : `${rules} obblighi hanno parti non verificate su una fonte, indicate accanto ad «Attenzione».`,
    explain: (rule) => `Il ragionamento di ogni esito: adempi explain STATO ${rule}`,
  },
  explanation: {
    outcome: 'Esito',
    itemOf: (collection, key) => (key === null ? `voci non elencate di ${collection}` : `voce «${key}» di ${collection}`),
    appliesWhen: 'Riguarda questo ente?',
    where: 'Riguarda questa voce?',
    require: 'Il requisito è soddisfatto?',
    breachTest: 'È provato che non lo fosse alla scadenza? (solo con informazioni successive al termine)',
    all: 'tutte le condizioni',
    any: 'almeno una delle condizioni',
    quantifiers: { every: 'per ogni voce', some: 'per almeno una voce', none: 'per nessuna voce' },
    item: (key) => `voce «${key}»`,
    phantom: 'voci non elencate',
    verdicts: { true: 'vero', false: 'falso', unknown: 'non noto' },
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
  rules: { count: (rules) => (rules === 1 ? '1 regola' : `${rules} regole`) },
};

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
