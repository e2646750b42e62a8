import type { Comparison } from '@adempi/report';

import { planCurrent } from '../results/make-plan.ts';
import type { Current } from '../results/current.ts';
import type { ExportChoice, ExportKind, Written } from '../results/results-types.ts';

/** What an export is made from. */
export interface ExportInput {
  readonly current: Current;
  readonly choice: ExportChoice;
  /** The last comparison; null where none was made. */
  readonly comparison: Comparison | null;
}

interface Exporter {
  readonly ending: string;
  readonly media: string;
  /** Null where there is nothing to write. */
  readonly write: (input: ExportInput) => Promise<string | Uint8Array | null>;
}

/** The file of a kind, as the command writes it; null where there is nothing to write. */
export async function writeExport(kind: ExportKind, input: ExportInput): Promise<Written | null> {
  const { ending, media, write } = exporters[kind];
  const content = await write(input);
  return content === null ? null : { content, media, ending };
}

/** What each writer is told, as `adempi check` would without other flags. */
function viewOf({ evaluator: { bundle }, settings: { exposure } }: Current): { readonly all: false; readonly exposure: boolean; readonly bundle: typeof bundle } {
  return { all: false, exposure, bundle };
}

/** Each writer is loaded when it is asked for. */
const exporters: Readonly<Record<ExportKind, Exporter>> = {
  html: {
    ending: '.relazione.html',
    media: 'text/html',
    write: async ({ current }) => (await import('./write-html-document.ts')).writeHtmlDocument(current, 'riservata'),
  },
  'html-public': {
    ending: '.relazione-da-pubblicare.html',
    media: 'text/html',
    write: async ({ current }) => (await import('./write-html-document.ts')).writeHtmlDocument(current, 'da-pubblicare'),
  },
  xlsx: {
    ending: '.esiti.xlsx',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async ({ current }) => (await import('@adempi/report/xlsx')).writeXlsx([current.assessment], { ...viewOf(current), planOf: () => planCurrent(current, []) }),
  },
  table: {
    ending: '.esiti.txt',
    media: 'text/plain',
    write: async ({ current }) => (await import('./write-plain.ts')).writeAssessmentTable(current.assessment, viewOf(current)),
  },
  markdown: {
    ending: '.esiti.md',
    media: 'text/markdown',
    write: async ({ current }) => (await import('@adempi/report/markdown')).writeMarkdown([current.assessment], viewOf(current)),
  },
  calendar: {
    ending: '.scadenze.ics',
    media: 'text/calendar',
    write: async ({ current }) => (await import('../results/list-terms.ts')).writeCurrentCalendar(current).text,
  },
  'plan-docx': {
    ending: '.programma.docx',
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async ({ current, choice: { by, done = [] } }) => {
      const plan = planCurrent(current, done);
      const { bundle, exposure } = viewOf(current);
      return plan === null ? null : (await import('@adempi/report/work-plan-docx')).writeWorkPlanDocx(plan, { ...(by === undefined ? {} : { by }), bundle, exposure });
    },
  },
  'plan-markdown': {
    ending: '.programma.md',
    media: 'text/markdown',
    write: async ({ current, choice: { by = 'month', done = [] } }) => {
      const plan = planCurrent(current, done);
      const { bundle, exposure } = viewOf(current);
      return plan === null ? null : (await import('@adempi/report/work-plan')).writeWorkPlanMarkdown(plan, { by, bundle, exposure });
    },
  },
  'plan-json': {
    ending: '.programma.json',
    media: 'application/json',
    write: async ({ current, choice: { done = [] } }) => {
      const plan = planCurrent(current, done);
      return plan === null ? null : (await import('@adempi/report/work-plan')).writeWorkPlanJson(plan);
    },
  },
  'forecast-json': {
    ending: '.previsione.json',
    media: 'application/json',
    write: async ({ current, choice: { until } }) => (until === undefined ? null : (await import('../results/make-forecast.ts')).writeForecastUntil(current, until)),
  },
  csv: {
    ending: '.esiti.csv',
    media: 'text/csv',
    write: async ({ current }) => (await import('@adempi/report/csv')).writeCsv([current.assessment], { ...viewOf(current), bom: false }),
  },
  sarif: {
    ending: '.esiti.sarif',
    media: 'application/sarif+json',
    write: async ({ current }) => (await import('./write-located.ts')).writeLocatedSarif(current, viewOf(current)),
  },
  junit: {
    ending: '.esiti.junit.xml',
    media: 'application/xml',
    write: async ({ current }) => (await import('./write-located.ts')).writeLocatedJunit(current, viewOf(current)),
  },
  oscal: {
    ending: '.esiti.oscal.json',
    media: 'application/oscal+json',
    // An empty result would say that all was looked at.
    write: async ({ current }) => (current.assessment.findings.length === 0 ? null : (await import('@adempi/report/oscal')).writeOscalResults([current.assessment], viewOf(current))),
  },
  'comparison-text': {
    ending: '.confronto.txt',
    media: 'text/plain',
    write: async ({ current, comparison }) => (comparison === null ? null : (await import('./write-plain.ts')).writeComparisonText(comparison, current.settings.lang)),
  },
  'comparison-json': {
    ending: '.confronto.json',
    media: 'application/json',
    write: async ({ comparison }) => (comparison === null ? null : (await import('./write-plain.ts')).writeComparisonJson(comparison)),
  },
};
