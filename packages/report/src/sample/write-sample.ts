import { SAMPLE_COLUMNS, SAMPLE_SHEETS, STRATA_COLUMNS, elide, formatDay, words } from '@adempi/schema';
import type { CivilDate, Outcome } from '@adempi/schema';

import { writeWorkbook } from '../workbook/write-workbook.ts';
import type { WorkbookCell, WorkbookSheet } from '../workbook/write-workbook.ts';
import type { SampleRow } from './sample-row.ts';

/** A sample of findings, with what an estimate from it needs. */
export interface Sample {
  readonly asOf: CivilDate;
  readonly seed: string;
  /** Told of all that rests on open data; null otherwise. */
  readonly note: string | null;
  readonly rows: readonly SampleRow[];
  readonly strata: readonly SampleStratum[];
}

/** Findings of one region, one band of population and one outcome. */
export interface SampleStratum {
  readonly number: number;
  readonly region: string;
  readonly band: string;
  readonly outcome: Outcome;
  readonly total: number;
  readonly drawn: number;
}

/** What can be answered. */
const ANSWERS: readonly Outcome[] = ['pass', 'fail', 'pending', 'unknown'];

/** A column: its heading, its width in characters, and what stands in it; without that it is filled in. */
interface Column {
  readonly heading: string;
  readonly width: number;
  readonly cell?: (row: SampleRow) => WorkbookCell;
  readonly isDay?: boolean;
}

const outcomes = words('it').outcome;
const text = (value: string): WorkbookCell => ({ value });
const lines = (values: readonly string[]): WorkbookCell => ({ value: values.join('\n') });

// In the order in which they are read: who, what, on what grounds, where to look, the answer.
const COLUMNS: readonly Column[] = [
  { heading: SAMPLE_COLUMNS.comune, width: 26, cell: ({ comune }) => text(comune) },
  { heading: SAMPLE_COLUMNS.duty, width: 36, cell: ({ duty }) => text(duty) },
  { heading: SAMPLE_COLUMNS.outcome, width: 14, cell: ({ outcome }) => text(outcomes[outcome]) },
  { heading: SAMPLE_COLUMNS.facts, width: 38, cell: ({ facts }) => lines(facts) },
  { heading: SAMPLE_COLUMNS.sources, width: 30, cell: ({ sources }) => lines(sources) },
  { heading: SAMPLE_COLUMNS.places, width: 16, cell: ({ places }) => lines(places) },
  { heading: SAMPLE_COLUMNS.knownOn, width: 12, cell: ({ knownOn }) => ({ value: knownOn, isDay: true }) },
  { heading: SAMPLE_COLUMNS.proof, width: 36, cell: ({ proof }) => lines(proof) },
  { heading: SAMPLE_COLUMNS.checked, width: 18 },
  { heading: SAMPLE_COLUMNS.checkedOn, width: 13, isDay: true },
  { heading: SAMPLE_COLUMNS.checkedBy, width: 20 },
  { heading: SAMPLE_COLUMNS.document, width: 28 },
  { heading: SAMPLE_COLUMNS.province, width: 10, cell: ({ province }) => text(province) },
  { heading: SAMPLE_COLUMNS.region, width: 18, cell: ({ region }) => text(region) },
  { heading: SAMPLE_COLUMNS.band, width: 20, cell: ({ band }) => text(band) },
  { heading: SAMPLE_COLUMNS.adapters, width: 18, cell: ({ adapters }) => text(adapters.join(', ')) },
  { heading: SAMPLE_COLUMNS.rule, width: 30, cell: ({ ruleId }) => text(ruleId) },
  { heading: SAMPLE_COLUMNS.stratum, width: 8, cell: ({ stratum }) => ({ value: stratum }) },
  { heading: SAMPLE_COLUMNS.id, width: 42, cell: ({ id }) => ({ value: id, look: 'note' }) },
];

/**
 * The worksheet of a sample: the findings with empty cells for what is found, how to fill them in,
 * and the strata with their totals. `adempi sample` reads it back.
 */
export function writeSample(sample: Sample): Promise<Uint8Array> {
  return writeWorkbook([rowsSheet(sample), guideSheet(sample), strataSheet(sample)]);
}

function rowsSheet({ rows }: Sample): WorkbookSheet {
  const fill = ({ isDay = false }: Column): WorkbookCell => ({ value: null, look: 'fill', isDay });
  const checked = COLUMNS.findIndex(({ heading }) => heading === SAMPLE_COLUMNS.checked);
  return {
    name: SAMPLE_SHEETS.rows,
    widths: COLUMNS.map(({ width }) => width),
    frozenRows: 1,
    frozenColumns: 1,
    isWide: true,
    rows: [COLUMNS.map(({ heading }) => ({ value: heading, look: 'head' })), ...rows.map((row) => COLUMNS.map((column) => column.cell?.(row) ?? fill(column)))],
    choices: [{ column: checked, firstRow: 1, lastRow: rows.length, values: ANSWERS.map((outcome) => outcomes[outcome]) }],
  };
}

function guideSheet({ asOf, seed, note, rows, strata }: Sample): WorkbookSheet {
  const total = strata.reduce((sum, one) => sum + one.total, 0);
  const day = formatDay(asOf);
  const paragraphs = [
    ...(note === null ? [] : [note]),
    elide`Questo foglio contiene ${rows.length} rilievi estratti a sorte tra i ${total} che Adempi ha deciso al ${day} (conforme, non conforme, da adempiere). Serve a misurare quante volte Adempi, o la fonte su cui si basa, sbaglia.`,
    elide`Per ogni riga del foglio «${SAMPLE_SHEETS.rows}» guarda com’erano le cose al ${day}: nella colonna «${SAMPLE_COLUMNS.proof}» c’è che cosa prova l’obbligo. Decidi da te, e solo dopo confronta con «${SAMPLE_COLUMNS.outcome}».`,
    elide`«${SAMPLE_COLUMNS.checked}»: scegli conforme, non conforme, da adempiere (il termine al ${day} non era ancora passato) oppure non determinabile (hai guardato, ma non si può stabilire). Se non hai guardato lascia vuoto.`,
    `«${SAMPLE_COLUMNS.checkedOn}»: il giorno in cui hai guardato. «${SAMPLE_COLUMNS.checkedBy}»: l’ufficio o il ruolo, senza nomi di persone. «${SAMPLE_COLUMNS.document}»: pagina, atto o protocollo che lo prova.`,
    'Riempi solo le celle gialle. Puoi ordinare e filtrare le righe; non cambiare le altre celle, non togliere righe e non aggiungerne: le righe non guardate si contano a parte.',
    `Quando hai finito: adempi sample campione.xlsx stima gli errori di ogni fonte e di ogni regola. Può leggere il foglio anche a metà.`,
    `Come è stato estratto: i rilievi sono divisi in strati per regione, fascia di abitanti ed esito (foglio «${SAMPLE_SHEETS.strata}»); da ogni strato se ne estrae un numero proporzionale, almeno uno finché bastano. Seme: ${seed}. Lo stesso seme sugli stessi dati dà lo stesso campione.`,
  ];
  return { name: SAMPLE_SHEETS.guide, widths: [110], rows: [[{ value: 'Come compilare il campione', look: 'title' }], ...paragraphs.map((paragraph) => [text(paragraph)])] };
}

function strataSheet({ strata }: Sample): WorkbookSheet {
  const headings = [STRATA_COLUMNS.stratum, STRATA_COLUMNS.region, STRATA_COLUMNS.band, STRATA_COLUMNS.outcome, STRATA_COLUMNS.total, STRATA_COLUMNS.drawn];
  return {
    name: SAMPLE_SHEETS.strata,
    widths: [8, 24, 22, 18, 16, 20],
    frozenRows: 1,
    rows: [
      headings.map((heading) => ({ value: heading, look: 'head' })),
      ...strata.map(({ number, region, band, outcome, total, drawn }) => [{ value: number }, text(region), text(band), text(outcomes[outcome]), { value: total }, { value: drawn }]),
    ],
  };
}
