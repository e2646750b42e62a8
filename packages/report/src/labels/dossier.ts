import { elide } from '@adempi/schema';
import type { Lang } from '@adempi/schema';

import { count } from './phrases.ts';

/** The words of the page that opens a dossier. */
export interface DossierLabels {
  readonly title: (ente: string) => string;
  readonly brand: string;
  readonly reserved: string;
  readonly asOf: (day: string) => string;
  readonly intro: readonly string[];
  readonly outcomes: (fail: number, pending: number, unknown: number, pass: number) => string;
  readonly contents: string;
  readonly sections: Readonly<Record<'files' | 'proceedings' | 'proofs' | 'corrections' | 'late' | 'learnings' | 'waivers' | 'versions' | 'verify' | 'enti', string>>;
  /** Of the table in each part. */
  readonly captions: Readonly<Record<'files' | 'proceedings' | 'proofs' | 'corrections' | 'late' | 'learnings' | 'waivers' | 'enti', string>>;
  readonly file: string;
  readonly what: string;
  readonly files: Readonly<Record<'page' | 'report' | 'state' | 'waivers' | 'proofs' | 'data' | 'digests', string>>;
  readonly noProceedings: string;
  readonly proceeding: Readonly<Record<'id' | 'duty' | 'acts' | 'term' | 'today' | 'state', string>>;
  readonly closed: string;
  readonly open: string;
  readonly noProofs: string;
  readonly proofsNote: string;
  readonly proof: Readonly<Record<'document' | 'about' | 'copy' | 'digest' | 'state', string>>;
  readonly protocol: (number: string, day: string) => string;
  readonly same: string;
  readonly noFile: string;
  readonly noCopy: string;
  readonly registered: string;
  readonly expired: (day: string) => string;
  readonly missing: (facts: number) => string;
  readonly noCorrections: string;
  readonly correction: Readonly<Record<'fact' | 'day' | 'value' | 'source' | 'state', string>>;
  readonly stands: string;
  readonly before: string;
  readonly noLate: string;
  readonly lateRow: Readonly<Record<'duty' | 'term' | 'reason', string>>;
  readonly learning: Readonly<Record<'day' | 'source' | 'facts', string>>;
  readonly learnt: (facts: number) => string;
  readonly undated: string;
  readonly noSource: string;
  readonly noWaivers: string;
  readonly waiver: Readonly<Record<'duty' | 'kind' | 'until' | 'reason' | 'by', string>>;
  readonly kinds: Readonly<Record<'postponement' | 'exemption', string>>;
  readonly by: (requested: string, approved: string, day: string) => string;
  readonly expiredWaiver: string;
  readonly versions: Readonly<Record<'tool' | 'state' | 'waivers' | 'pack' | 'version' | 'readTo' | 'digest' | 'packs', string>>;
  readonly verify: readonly string[];
  readonly verifyCommand: string;
  readonly sumsCommand: string;
  readonly afterVerify: readonly string[];
  readonly ente: string;
}

/** The words of a language. */
export function dossierLabelsOf(lang: Lang): DossierLabels {
  return lang === 'it' ? italian : english;
}

const italian: DossierLabels = {
  title: (ente) => `Fascicolo: ${ente}`,
  brand: 'Adempi · obblighi digitali dei Comuni',
  reserved: 'Riservato: leggere prima di inviare',
  asOf: (day) => elide`Situazione al ${day}`,
  intro: [
    'Questo fascicolo raccoglie ciò che serve a rispondere ad AgID in una preistruttoria (art. 18-bis CAD) o a preparare una difesa: che cosa risulta, su quali prove, da quando si sa, che cosa è stato corretto.',
    'Riporta i dati dello stato dell’ente e i documenti che l’ente ha registrato. Non li giudica veri: dice se sono gli stessi.',
    'Prima di mandarlo: leggere i rilievi e controllare i dati personali nelle prove. Se AgID chiede di una sola materia, rifarlo con --pack: ciò che non è stato chiesto non si manda.',
  ],
  outcomes: (fail, pending, unknown, pass) => `Obblighi di legge e linee guida: ${count(fail, 'non conforme', 'non conformi')}, ${pending} da adempiere, ${count(unknown, 'non determinabile', 'non determinabili')}, ${count(pass, 'conforme', 'conformi')}.`,
  contents: 'In questa pagina',
  sections: {
    files: 'Che cosa c’è nel fascicolo',
    proceedings: 'Procedimenti di AgID',
    proofs: 'Indice delle prove',
    corrections: 'Che cosa è stato corretto',
    late: 'Adempiuto in ritardo',
    learnings: 'Da quando si sa',
    waivers: 'Rinvii ed esenzioni',
    versions: 'Versioni e impronte',
    verify: 'Come verificare',
    enti: 'Enti',
  },
  captions: {
    files: 'Ogni file, e che cos’è',
    proceedings: 'Ogni procedimento, con i suoi atti e il termine dell’ultimo',
    proofs: 'Ogni documento registrato, con la sua copia',
    corrections: 'Ogni valore che è stato detto, dal più vecchio',
    late: 'Ogni obbligo, con il termine passato',
    learnings: 'Che cosa ha aggiunto ogni fonte, dalla più vecchia',
    waivers: 'Ogni rilievo rinviato o esentato',
    enti: 'Ogni ente, con la sua pagina',
  },
  file: 'File',
  what: 'Che cos’è',
  files: {
    page: 'i rilievi da leggere: ogni obbligo, con la norma, il perché e la prova; si apre con un browser, senza rete',
    report: 'gli stessi rilievi per i programmi, da verificare',
    state: 'lo stato dell’ente, com’è stato letto: i fatti e le loro fonti',
    waivers: 'i rinvii e le esenzioni applicati',
    proofs: 'le copie dei documenti registrati, numerate come nell’indice',
    data: 'ciò che dice questa pagina, per i programmi',
    digests: 'l’impronta di ogni file del fascicolo',
  },
  noProceedings: 'Lo stato non riporta procedimenti di AgID.',
  proceeding: { id: 'Procedimento', duty: 'Obbligo', acts: 'Atti', term: 'Termine', today: 'Oggi la regola risulta', state: 'Stato' },
  closed: 'chiuso',
  open: 'aperto',
  noProofs: 'Nello stato non è registrata alcuna prova (sezione «prove»): si aggiungono con «adempi evidence add».',
  proofsNote: 'L’impronta (SHA-256) cambia se cambia anche un solo carattere del documento. «Uguale» vuol dire che la copia è il documento registrato; non che ciò che c’è scritto sia vero.',
  proof: { document: 'Documento', about: 'Che cosa prova', copy: 'Copia', digest: 'Impronta SHA-256', state: 'Esito del controllo' },
  protocol: (number, day) => `prot. ${number}${day === '' ? '' : elide` del ${day}`}`,
  same: 'Uguale a quello registrato',
  noFile: 'Nel registro non è indicato un file',
  noCopy: 'nessuna copia',
  registered: 'Impronta registrata',
  expired: (day) => elide`La prova valeva fino al ${day}.`,
  missing: (facts) => `${facts === 1 ? 'C’è 1 fatto che decide' : `Ci sono ${facts} fatti che decidono`} qualcosa di conforme senza un documento registrato né una fonte documentata: li elenca «adempi evidence check».`,
  noCorrections: 'Di nessun fatto lo stato conserva un valore diverso da quello di oggi.',
  correction: { fact: 'Fatto', day: 'Noto al', value: 'Valore', source: 'Fonte', state: 'Nello stato' },
  stands: 'è il valore che vale',
  before: 'conservato tra gli altri valori',
  noLate: 'Nessun obbligo risulta adempiuto dopo il termine.',
  lateRow: { duty: 'Obbligo', term: 'Termine', reason: 'Che cosa risulta' },
  learning: { day: 'Giorno', source: 'Fonte', facts: 'Fatti' },
  learnt: (facts) => count(facts, 'fatto', 'fatti'),
  undated: 'senza data',
  noSource: 'stato dell’ente',
  noWaivers: 'A nessun rilievo è applicato un rinvio o un’esenzione.',
  waiver: { duty: 'Obbligo', kind: 'Che cos’è', until: 'Fino al', reason: 'Motivo', by: 'Chi' },
  kinds: { postponement: 'rinvio deciso dall’ente', exemption: 'esenzione per legge' },
  by: (requested, approved, day) => elide`chiesto da ${requested}, approvato da ${approved} il ${day}`,
  expiredWaiver: 'scaduto: non vale più',
  versions: { tool: 'Programma', state: 'Impronta dello stato', waivers: 'Impronta dei rinvii', pack: 'Pacchetto di regole', version: 'Versione', readTo: 'Legge letta fino al', digest: 'Impronta', packs: 'Le regole applicate' },
  verify: ['Che i rilievi vengano da questo stato e da queste regole lo dice Adempi, rifacendo il conto. Nella cartella del fascicolo (un archivio .zip va prima aperto):'],
  verifyCommand: 'npx adempi verify',
  sumsCommand: 'sha256sum -c',
  afterVerify: ['Che nessun file sia cambiato lo dice un comando che c’è su ogni Linux, senza Adempi:', 'Su Windows, per un file alla volta: certutil -hashfile FILE SHA256, e si confronta con la riga di SHA256SUMS.txt. Le impronte non dicono chi ha scritto il fascicolo né quando: per questo serve il protocollo, o una firma digitale su SHA256SUMS.txt.'],
  ente: 'Ente',
};

const english: DossierLabels = {
  title: (ente) => `Dossier: ${ente}`,
  brand: 'Adempi · digital duties of municipalities',
  reserved: 'Confidential: read before sending',
  asOf: (day) => `Situation on ${day}`,
  intro: [
    'This dossier gathers what is needed to answer AgID in a preliminary inquiry (art. 18-bis CAD) or to prepare a defence: what is known, on which evidence, since when, what was corrected.',
    'It holds the data of the body’s state and the documents that the body registered. It does not judge them true: it tells whether they are the same.',
    'Before sending it: read the findings and check the evidence for personal data. Where AgID asks about one subject, make it again with --pack: what was not asked for is not sent.',
  ],
  outcomes: (fail, pending, unknown, pass) => `Duties of law and guidelines: ${fail} not met, ${pending} to be met, ${unknown} undetermined, ${pass} met.`,
  contents: 'On this page',
  sections: {
    files: 'What is in the dossier',
    proceedings: 'Proceedings by AgID',
    proofs: 'Index of evidence',
    corrections: 'What was corrected',
    late: 'Met late',
    learnings: 'Known since',
    waivers: 'Waivers and exemptions',
    versions: 'Versions and digests',
    verify: 'How to verify',
    enti: 'Bodies',
  },
  captions: {
    files: 'Each file, and what it is',
    proceedings: 'Each proceeding, with its acts and the term of the last one',
    proofs: 'Each registered document, with its copy',
    corrections: 'Each value that was told, the oldest first',
    late: 'Each duty, with the term that had passed',
    learnings: 'What each source added, the oldest first',
    waivers: 'Each finding that is put off or exempt',
    enti: 'Each body, with its page',
  },
  file: 'File',
  what: 'What it is',
  files: {
    page: 'the findings to read: each duty with its norm, reason and evidence; opens in a browser, without network',
    report: 'the same findings for programs, to be verified',
    state: 'the state of the body as it was read: facts and their sources',
    waivers: 'the waivers and exemptions that were applied',
    proofs: 'copies of the registered documents, numbered as in the index',
    data: 'what this page says, for programs',
    digests: 'the digest of every file of the dossier',
  },
  noProceedings: 'The state has no proceedings by AgID.',
  proceeding: { id: 'Proceeding', duty: 'Duty', acts: 'Acts', term: 'Term', today: 'Today the rule is', state: 'State' },
  closed: 'closed',
  open: 'open',
  noProofs: 'No evidence is registered in the state (section “prove”): “adempi evidence add” adds it.',
  proofsNote: 'The digest (SHA-256) changes if a single character of the document does. “Same” means that the copy is the registered document; not that what it says is true.',
  proof: { document: 'Document', about: 'What it proves', copy: 'Copy', digest: 'SHA-256 digest', state: 'Result of the check' },
  protocol: (number, day) => `protocol ${number}${day === '' ? '' : ` of ${day}`}`,
  same: 'Same as registered',
  noFile: 'The register names no file',
  noCopy: 'no copy',
  registered: 'Registered digest',
  expired: (day) => `It proved until ${day}.`,
  missing: (facts) => `${facts === 1 ? '1 fact decides' : `${facts} facts decide`} something that is met without a registered document or a documented source: “adempi evidence check” lists them.`,
  noCorrections: 'Of no fact does the state keep a value other than today’s.',
  correction: { fact: 'Fact', day: 'Known on', value: 'Value', source: 'Source', state: 'In the state' },
  stands: 'the value that stands',
  before: 'kept among the other values',
  noLate: 'No duty is known to have been met after its term.',
  lateRow: { duty: 'Duty', term: 'Term', reason: 'What is known' },
  learning: { day: 'Day', source: 'Source', facts: 'Facts' },
  learnt: (facts) => count(facts, 'fact', 'facts'),
  undated: 'undated',
  noSource: 'state of the body',
  noWaivers: 'No waiver or exemption applies to any finding.',
  waiver: { duty: 'Duty', kind: 'What it is', until: 'Until', reason: 'Reason', by: 'Who' },
  kinds: { postponement: 'put off by the body', exemption: 'exempted by law' },
  by: (requested, approved, day) => `asked for by ${requested}, approved by ${approved} on ${day}`,
  expiredWaiver: 'expired: no longer holds',
  versions: { tool: 'Program', state: 'Digest of the state', waivers: 'Digest of the waivers', pack: 'Pack of rules', version: 'Version', readTo: 'Law read up to', digest: 'Digest', packs: 'The rules that were applied' },
  verify: ['Adempi tells whether the findings come from this state and these rules, by making them again. In the folder of the dossier (unpack a .zip archive first):'],
  verifyCommand: 'npx adempi verify',
  sumsCommand: 'sha256sum -c',
  afterVerify: ['Whether any file has changed is told by a command that every Linux has, without Adempi:', 'On Windows, one file at a time: certutil -hashfile FILE SHA256, to be compared with its line in SHA256SUMS.txt. Digests do not tell who wrote the dossier nor when: for that it takes a protocol number, or a digital signature on SHA256SUMS.txt.'],
  ente: 'Body',
};
