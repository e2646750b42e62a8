import { LIST_HEADER, OFFICE_ANSWERS, OFFICE_COLUMNS, OFFICE_HEADER, OFFICE_KNOWN, OFFICE_SHEETS, elide, formatDay, officeName, reasons } from '@adempi/schema';
import type { Finding } from '@adempi/schema';

import type { WorkbookCell, WorkbookSheet } from '../workbook/write-workbook.ts';
import { dutiesOf } from './duties.ts';
import type { OfficeRequest } from './office-request.ts';

/** What the worksheet is, how it is filled in, by when and to whom it goes back, and which duties are behind it. */
export function guideSheet(request: OfficeRequest, lists: readonly string[]): WorkbookSheet {
  const { office, questions, assessment } = request;
  const duties = dutiesOf(questions, assessment);
  const left = duties.length - NAMED;
  const heading: WorkbookCell[] = [{ value: duties.length === 1 ? 'L’obbligo per cui si chiede' : `I ${duties.length} obblighi per cui si chiede`, look: 'head' }];
  return {
    name: OFFICE_SHEETS.guide,
    widths: [110],
    rows: [
      [{ value: `Domande all’ufficio ${officeName(office)}`, look: 'title' }],
      ...paragraphs(request, lists).map((value): WorkbookCell[] => [{ value }]),
      ...(duties.length === 0 ? [] : [heading, ...duties.slice(0, NAMED).map((duty): WorkbookCell[] => [{ value: tellDuty(duty) }])]),
      ...(left > 0 ? [[{ value: `… e ${left === 1 ? 'un altro' : `altri ${left}`}: sono accanto alle domande, in «${OFFICE_COLUMNS.duties}».` }]] : []),
      [{ value: reasons('it').disclaimer, look: 'note' }],
    ],
  };
}

/** How many duties the guide names: it is read in a minute. */
const NAMED = 10;

/** A norm is cited by the law first; what plans add to it does not matter here. */
function tellDuty({ title, legalBasis }: Finding): string {
  const norms = legalBasis.slice(0, 2).map(({ label }) => label);
  return [title, norms.join('; ')].filter((part) => part !== '').join(' – ');
}

function paragraphs({ assessment: { asOf, subject }, replyBy, replyTo }: OfficeRequest, lists: readonly string[]): string[] {
  const { unknown, notOurs } = OFFICE_ANSWERS;
  return [
    elide`${subject.denominazione}: verifica degli obblighi digitali. Al ${formatDay(asOf)} alcuni non si possono verificare, perché mancano informazioni che il vostro ufficio può conoscere o trovare. Ogni risposta aiuta a deciderne qualcuno.`,
    elide`Rimandate questo file, in formato XLSX, ${replyTo}, entro il ${formatDay(replyBy)}.`,
    `Prima di tutto, in alto nel foglio «${OFFICE_SHEETS.questions}»: «${OFFICE_HEADER.role}» (per esempio responsabile dei servizi demografici; non serve il nome) e «${OFFICE_HEADER.day}».`,
    `Poi una risposta per riga, nelle celle gialle. «${OFFICE_COLUMNS.answer}»: dove c’è un elenco, scegliete da lì. «${OFFICE_COLUMNS.since}»: il giorno da cui è così, se lo conoscete. «${OFFICE_COLUMNS.document}»: l’atto o il documento che lo prova, con il numero di protocollo e la data. Una riga vuota non dice nulla, né a favore né contro.`,
    `Se non lo sapete, «${unknown}»: è una risposta utile, perché si chiederà altrove. Se la domanda non tocca il Comune, «${notOurs}», e nella nota il motivo.`,
    ...(lists.length === 0
      ? []
      : [
          `${lists.length === 1 ? `Il foglio «${lists[0]}» è un elenco` : `I fogli ${lists.map((list) => `«${list}»`).join(', ')} sono elenchi`}: una riga per ogni elemento, una colonna per ogni domanda. Dove c’è scritto «${OFFICE_KNOWN}…» c’è già un’informazione: scriveteci sopra se è sbagliata o superata, altrimenti lasciatela. Nelle righe vuote si aggiunge ciò che manca. «${LIST_HEADER.isWhole}»: sì se l’elenco è completo, anche quando non c’è nulla da elencare.`,
        ]),
    'Non cambiate le altre celle, né i nomi dei fogli. Non scrivete nomi di persone.',
  ];
}
