import { REPLY_COLUMNS, REPLY_ENTE, REPLY_SHEETS, elide, formatDay, groupBy, parseAddress, reasons, words } from '@adempi/schema';
import type { Assessment, FactDefinition, Finding } from '@adempi/schema';

import { dutyText, lawTexts } from '../findings/duty-text.ts';
import { createItemNames } from '../table/item-names.ts';
import { dayTexts, tellEvidence } from '../workbook/tell-evidence.ts';
import type { ToldFact } from '../workbook/tell-evidence.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import type { WorkbookCell, WorkbookSheet } from '../workbook/write-workbook.ts';

/** A fact that breaches rest on, and the duties that it decides. */
interface AskedFact extends ToldFact {
  readonly duties: readonly string[];
}

const text = (value: string): WorkbookCell => ({ value });
const head = (values: readonly string[]): WorkbookCell[] => values.map((value) => ({ value, look: 'head' }));

/**
 * The worksheet on which an ente answers: what open data say that it has not done, the facts on
 * which that rests, each with its source and day, and empty cells for what is right. There are no
 * sums in it: these are clues. Null where no duty of law is breached.
 *
 * The adapter `contraddittorio` reads it back.
 */
export async function writeReplySheet(assessment: Assessment, vocabulary: readonly FactDefinition[]): Promise<Uint8Array | null> {
  const breaches = assessment.findings.filter(({ outcome, force }) => outcome === 'fail' && force === 'statutory');
  if (breaches.length === 0) return null;
  const definitions = new Map(vocabulary.map((definition) => [definition.path, definition]));
  return writeWorkbook([guideSheet(assessment), findingsSheet(breaches, assessment, definitions), answersSheet(breaches, assessment, definitions)]);
}

function guideSheet({ asOf, subject }: Assessment): WorkbookSheet {
  const paragraphs = [
    elide`${reasons('it').clues} Riguardano: ${subject.denominazione}. Sono aggiornati al ${formatDay(asOf)}.`,
    `Alcuni obblighi digitali, secondo i dati pubblici letti, non risultano rispettati: sono nel foglio «${REPLY_SHEETS.findings}». I dati possono essere vecchi, incompleti o sbagliati: per questo si chiede all’ente, prima di scriverne.`,
    `Nel foglio «${REPLY_SHEETS.answers}» c’è, una per riga, ogni informazione su cui i rilievi si basano. Riempi le celle gialle delle righe che sono sbagliate o superate; quelle giuste si possono confermare riscrivendo lo stesso valore. Le righe lasciate vuote non dicono nulla, né a favore né contro.`,
    `«${REPLY_COLUMNS.right}»: come stanno le cose; dove c’è un elenco, scegli da lì. «${REPLY_COLUMNS.since}»: il giorno da cui è così, se è un fatto avvenuto in un giorno (gg/mm/aaaa). «${REPLY_COLUMNS.document}»: l’atto, la pagina o il protocollo che lo prova. «${REPLY_COLUMNS.role}»: per esempio segretario comunale o responsabile per la transizione digitale; non serve il nome.`,
    'Non cambiare le altre celle. Poi rimanda il file a chi te l’ha inviato: le risposte entrano nella verifica come dichiarazioni attestate dall’ente, con il giorno in cui il file è stato ricevuto.',
    reasons('it').disclaimer,
  ];
  return { name: REPLY_SHEETS.guide, widths: [110], rows: [[{ value: 'Che cosa risulta, e come rispondere', look: 'title' }], ...paragraphs.map((paragraph) => [text(paragraph)])] };
}

function findingsSheet(breaches: readonly Finding[], assessment: Assessment, definitions: ReadonlyMap<string, FactDefinition>): WorkbookSheet {
  const names = createItemNames(assessment);
  return {
    name: REPLY_SHEETS.findings,
    widths: [34, 40, 22, 12, 28, 12, 42],
    frozenRows: 1,
    rows: [
      head(['Obbligo', 'Indizio, secondo i dati pubblici', 'Norma', 'Termine', 'Fonte', 'Noto al', 'Che cosa si può fare']),
      ...breaches.map((finding) => {
        const facts = tellEvidence(finding.evidence, assessment, definitions);
        return [
          text(dutyText(finding, { names })),
          text(finding.reason),
          text(lawTexts(finding).join('\n')),
          dueCell(finding),
          text([...new Set(facts.map(({ citation, place }) => [citation, place].filter((part) => part !== '').join(', ')))].join('\n')),
          text(dayTexts(facts).join('\n')),
          text(finding.remedy),
        ];
      }),
    ],
  };
}

function dueCell({ timing }: Finding): WorkbookCell {
  if (timing === null) return text('');
  return timing.dueDate === null ? text(words('it').timing[timing.state]) : { value: timing.dueDate, isDay: true };
}

function answersSheet(breaches: readonly Finding[], assessment: Assessment, definitions: ReadonlyMap<string, FactDefinition>): WorkbookSheet {
  const { subject } = assessment;
  const facts = askedFacts(breaches, assessment, definitions);
  const above: readonly (readonly WorkbookCell[])[] = [
    [{ value: REPLY_ENTE.denominazione, look: 'head' }, text(subject.denominazione)],
    [{ value: REPLY_ENTE.codiceIstat, look: 'head' }, text(subject.codiceIstat ?? '')],
    head([REPLY_COLUMNS.fact, REPLY_COLUMNS.value, REPLY_COLUMNS.source, REPLY_COLUMNS.knownOn, REPLY_COLUMNS.duties, REPLY_COLUMNS.right, REPLY_COLUMNS.since, REPLY_COLUMNS.document, REPLY_COLUMNS.role, REPLY_COLUMNS.address]),
  ];
  return {
    name: REPLY_SHEETS.answers,
    widths: [34, 22, 28, 12, 32, 22, 12, 26, 24, 26],
    frozenRows: above.length,
    rows: [...above, ...facts.map((fact) => answerRow(fact, definitions))],
    choices: facts.map(({ address }, position) => ({ column: 5, firstRow: above.length + position, lastRow: above.length + position, values: answersFor(definitionOf(address, definitions)) })),
  };
}

function answerRow({ address, label, value, citation, place, knownOn, duties }: AskedFact, definitions: ReadonlyMap<string, FactDefinition>): WorkbookCell[] {
  const empty: WorkbookCell = { value: null, look: 'fill' };
  return [
    text(label),
    text(value),
    text([citation, place].filter((part) => part !== '').join(', ')),
    { value: knownOn, isDay: true },
    text(duties.join('\n')),
    { ...empty, isDay: definitionOf(address, definitions)?.type === 'date' },
    { ...empty, isDay: true },
    empty,
    empty,
    { value: address, look: 'note' },
  ];
}

/** Each fact once, with all duties that it decides. Who the ente is, and whether a list is whole, is not asked here. */
function askedFacts(breaches: readonly Finding[], assessment: Assessment, definitions: ReadonlyMap<string, FactDefinition>): AskedFact[] {
  const names = createItemNames(assessment);
  const told = breaches.flatMap((finding) => tellEvidence(finding.evidence.filter((one) => 'value' in one), assessment, definitions).map((fact) => ({ fact, duty: dutyText(finding, { names }) })));
  const asked = told.filter(({ fact: { address } }) => {
    const definition = definitionOf(address, definitions);
    return definition !== undefined && definition.registry !== true && definition.type !== 'collection';
  });
  return [...groupBy(asked, ({ fact }) => fact.address).values()].map((same) => ({ ...same[0].fact, duties: [...new Set(same.map(({ duty }) => duty))] }));
}

function definitionOf(address: string, definitions: ReadonlyMap<string, FactDefinition>): FactDefinition | undefined {
  return definitions.get(parseAddress(address)?.path ?? address);
}

/** What can be chosen; nothing where it is to be written. */
function answersFor(definition: FactDefinition | undefined): readonly string[] {
  if (definition?.type === 'boolean') return [words('it').yes, words('it').no];
  return definition?.type === 'enum' ? (definition.values ?? []).map(({ label }) => label.it) : [];
}
