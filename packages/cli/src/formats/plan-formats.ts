import type { WorkPlan } from '@adempi/schema';
import type { WorkPlanTableOptions } from '@adempi/report/work-plan';

import type { Written } from '../io.ts';

/** A format of a programme of work: how its files are called, and who writes it. */
interface PlanFormatEntry {
  /** Endings of file names that mean this format; the first is the one to propose. */
  readonly extensions: readonly string[];
  /** Bytes that would mean nothing on a terminal. */
  readonly isBinary?: boolean;
  readonly write: (plan: WorkPlan, options: WorkPlanTableOptions) => Promise<Written>;
}

/** The name of a format of `plan`. */
export type PlanFormat = 'table' | 'json' | 'markdown' | 'docx';

/** The formats of `plan`, by name. Each writer is loaded when it is asked for. */
export const planFormats: Readonly<Record<PlanFormat, PlanFormatEntry>> = {
  table: { extensions: ['.txt'], write: async (plan, options) => (await import('@adempi/report/work-plan')).writeWorkPlan(plan, options) },
  json: { extensions: ['.json'], write: async (plan) => (await import('@adempi/report/work-plan')).writeWorkPlanJson(plan) },
  markdown: { extensions: ['.md', '.markdown'], write: async (plan, options) => (await import('@adempi/report/work-plan')).writeWorkPlanMarkdown(plan, options) },
  docx: { extensions: ['.docx'], isBinary: true, write: async (plan, options) => (await import('@adempi/report/work-plan-docx')).writeWorkPlanDocx(plan, options) },
};

/** The names of all formats, in their order. */
export const PLAN_FORMATS: readonly PlanFormat[] = Object.keys(planFormats) as PlanFormat[];
