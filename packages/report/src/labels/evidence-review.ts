import type { Lang, ProofFileStatus, ReviewedProof } from '@adempi/schema';
import { elide, formatDay } from '@adempi/schema';

/** The words of a review of the register of evidence. */
export interface EvidenceReviewLabels {
  readonly title: (name: string, day: string) => string;
  readonly count: (proofs: number) => string;
  /** Headings. */
  readonly files: string;
  readonly expired: string;
  readonly missing: string;
  readonly unsure: string;
  readonly about: (fact: string) => string;
  /** What came of a file that is not as it was registered. */
  readonly file: Readonly<Record<Exclude<ProofFileStatus, 'same'>, string>>;
  readonly todo: Readonly<Record<Exclude<ProofFileStatus, 'same'>, (sha256: string) => string>>;
  readonly expiredOn: (expired: NonNullable<ReviewedProof['expired']>) => string;
  readonly renew: string;
  readonly decides: (rules: readonly string[]) => string;
  readonly fine: string;
  readonly suggested: (proofs: readonly string[], office: string | null) => string;
  readonly items: (keys: readonly string[], more: number) => string;
  readonly more: (facts: number) => string;
  readonly howTo: string;
  readonly summary: (counts: { readonly registered: number; readonly sourced: number; readonly missing: number }) => string;
  readonly allWell: string;
  readonly disclaimer: string;
}

/** The words of a language. */
export function evidenceReviewLabelsOf(lang: Lang): EvidenceReviewLabels {
  return lang === 'it' ? italian : english;
}

const SHOWN_RULES = 3;

/** Of rules and of items, in Italian. */
function andOthers(more: number): string {
  return more <= 0 ? '' : more === 1 ? ' e un\'altra' : ` e altre ${more}`;
}

const italian: EvidenceReviewLabels = {
  title: (name, day) => elide`Registro delle prove: ${name}, al ${day}`,
  count: (proofs) => (proofs === 0 ? 'Nessuna prova registrata: nello stato manca la sezione «prove».' : proofs === 1 ? '1 prova registrata.' : `${proofs} prove registrate.`),
  files: 'File da guardare',
  expired: 'Prove scadute',
  missing: 'Fatti senza prova, dal più importante',
  unsure: 'File senza impronta',
  about: (fact) => `per ${fact}`,
  file: {
    changed: 'Il file non è più quello registrato: la sua impronta è diversa',
    no_digest: 'Nel registro non c\'è l\'impronta: se il file cambiasse non si vedrebbe',
    not_found: 'Il file non c\'è',
    unreadable: 'Il file non si può leggere',
    not_a_file: 'Non è un file: è una cartella o altro, e non è stato aperto',
    outside: 'Un collegamento porta fuori dalla cartella delle prove: non è stato aperto',
  },
  todo: {
    changed: (sha256) => `Cercare la versione registrata. Se quella nuova è giusta, scrivere sha256: "${sha256}"`,
    no_digest: (sha256) => `Aggiungere sha256: "${sha256}"`,
    not_found: () => 'Rimettere il file al suo posto, correggere «file», oppure indicare con --base la cartella giusta.',
    unreadable: () => 'Chiedere il permesso di leggere il file.',
    not_a_file: () => 'Scrivere in «file» il documento, non la cartella.',
    outside: () => 'Copiare il documento nella cartella delle prove.',
  },
  expiredOn: ({ on, why }) => (why === 'expires' ? elide`È scaduta il ${formatDay(on)}` : elide`È troppo vecchia dal ${formatDay(on)}: il fatto va accertato di nuovo ogni tanto`),
  renew: 'Produrre un documento nuovo, protocollarlo e aggiornare il registro.',
  decides: (rules) => `Decide ${rules.length === 1 ? '1 regola' : `${rules.length} regole`}: ${rules.slice(0, SHOWN_RULES).join(', ')}${andOthers(rules.length - SHOWN_RULES)}`,
  fine: 'se mancasse, l\'obbligo è tra quelli sanzionati dall\'art. 18-bis, c. 5, CAD',
  suggested: (proofs, office) => `Prova adatta: ${proofs.join('; ')}${office === null ? '' : ` (la ha: ${office})`}`,
  items: (keys, more) => `voci: ${keys.join(', ')}${andOthers(more)}`,
  more: (facts) => (facts === 1 ? 'e un altro fatto: --all li elenca tutti.' : `e altri ${facts} fatti: --all li elenca tutti.`),
  howTo: 'Per ciascuno: protocollare il documento, e aggiungerlo alla sezione «prove» dello stato.',
  summary: ({ registered, sourced, missing }) => `Fatti su cui si regge ciò che risulta conforme: ${registered} con una prova registrata, ${sourced} senza ma da una fonte documentata o osservata, ${missing} senza prova.`,
  allWell: 'Nulla da sistemare.',
  disclaimer: 'Il registro non cambia nessun esito: quanto un fatto sia certo lo dice la sua fonte. Nessun indirizzo web è stato aperto.',
};

const english: EvidenceReviewLabels = {
  title: (name, day) => `Register of evidence: ${name}, on ${day}`,
  count: (proofs) => (proofs === 0 ? 'No registered evidence: the state has no section “prove”.' : proofs === 1 ? '1 registered document.' : `${proofs} registered documents.`),
  files: 'Files to look at',
  expired: 'Expired evidence',
  missing: 'Facts without evidence, the most important first',
  unsure: 'Files without a digest',
  about: (fact) => `for ${fact}`,
  file: {
    changed: 'The file is no longer the one registered: its digest differs',
    no_digest: 'The register has no digest: a change of the file would not be seen',
    not_found: 'The file is not there',
    unreadable: 'The file cannot be read',
    not_a_file: 'It is no file but a folder or something else, and was not opened',
    outside: 'A link leads out of the folder of evidence: it was not opened',
  },
  todo: {
    changed: (sha256) => `Look for the version registered. If the new one is right, write sha256: "${sha256}"`,
    no_digest: (sha256) => `Add sha256: "${sha256}"`,
    not_found: () => 'Put the file back, correct “file”, or give the right folder with --base.',
    unreadable: () => 'Ask for permission to read the file.',
    not_a_file: () => 'Write the document in “file”, not the folder.',
    outside: () => 'Copy the document into the folder of evidence.',
  },
  expiredOn: ({ on, why }) => (why === 'expires' ? `Expired on ${formatDay(on)}` : `Too old since ${formatDay(on)}: the fact must be established again from time to time`),
  renew: 'Produce a new document, give it a protocol number and bring the register up to date.',
  decides: (rules) => `Decides ${rules.length === 1 ? '1 rule' : `${rules.length} rules`}: ${rules.slice(0, SHOWN_RULES).join(', ')}${rules.length > SHOWN_RULES ? ` and ${rules.length - SHOWN_RULES} more` : ''}`,
  fine: 'were it missing, the duty is among those fined by art. 18-bis, par. 5, CAD',
  suggested: (proofs, office) => `Fitting evidence: ${proofs.join('; ')}${office === null ? '' : ` (held by: ${office})`}`,
  items: (keys, more) => `items: ${keys.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  more: (facts) => (facts === 1 ? 'and one more fact: --all lists them all.' : `and ${facts} more facts: --all lists them all.`),
  howTo: 'For each: give the document a protocol number, and add it to the section “prove” of the state.',
  summary: ({ registered, sourced, missing }) => `Facts on which what is met rests: ${registered} with a registered document, ${sourced} without one but from a documented or observed source, ${missing} without evidence.`,
  allWell: 'Nothing to put right.',
  disclaimer: 'The register changes no outcome: how certain a fact is, its source says. No web address was opened.',
};
