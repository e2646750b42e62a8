import type { Lang, WorkKind, WorkProject } from '@adempi/schema';

import { english } from './work-plan-en.ts';
import { italian } from './work-plan-it.ts';

/** The words of a programme of work. Days come as they are written for the reader. */
export interface WorkPlanLabels {
  readonly title: (ente: string) => string;
  readonly asOf: (day: string) => string;
  readonly until: (day: string) => string;
  readonly counts: (counts: Readonly<Record<WorkKind, number>>) => string;
  readonly questionCount: (questions: number) => string;
  readonly sections: Readonly<Record<'first' | 'questions' | 'checks' | 'setAside' | 'ownWorks' | 'after' | 'notices' | 'order', string>>;
  readonly nothing: (checks: number) => string;
  readonly nothingAtAll: string;
  /** Of a month, `now` and `undated`. */
  readonly month: (key: string) => string;
  readonly supplier: (key: string) => string;
  readonly kind: Readonly<Record<WorkKind, string>>;
  readonly overdue: (day: string, days: number) => string;
  readonly always: string;
  readonly since: (day: string) => string;
  readonly begins: (day: string, days: number) => string;
  /** Of what is not known to be met. */
  readonly passed: (day: string) => string;
  readonly boundSince: (day: string) => string;
  readonly coming: (day: string, days: number) => string;
  readonly renewal: (day: string, days: number) => string;
  readonly undated: string;
  readonly actor: (name: string) => string;
  /** Who answers for the services that have these names, and for more that are not told. */
  readonly headOf: (names: readonly string[], more: number, office: string) => string;
  readonly withSupplier: (office: string) => string;
  readonly offices: (names: string) => string;
  readonly items: (names: readonly string[], more: number) => string;
  readonly rows: Readonly<Record<'actor' | 'proof' | 'effort' | 'lines' | 'pnrr' | 'supplier' | 'questions' | 'priority' | 'when' | 'office' | 'question' | 'duties', string>>;
  readonly unknownEffort: string;
  readonly line: (code: string, subject: string) => string;
  readonly alsoNeeds: (rules: string) => string;
  readonly moreLines: (lines: number) => string;
  readonly project: (project: WorkProject, measure: string | null) => string;
  readonly moreQuestions: (questions: number) => string;
  readonly points: (total: number, parts: string) => string;
  readonly part: Readonly<Record<'exposure' | 'severity' | 'date' | 'effort' | 'procedure', string>>;
  readonly questionsIntro: (duties: number) => string;
  /** How questions are answered. */
  readonly toAnswer: string;
  readonly checksIntro: (duties: number, lines: number) => string;
  readonly moreChecks: (checks: number) => string;
  readonly toAsk: string;
  readonly done: (title: string, findings: number) => string;
  readonly change: (name: string, before: string, after: string) => string;
  readonly changed: Readonly<Record<'score' | 'coverage' | 'fail' | 'pending' | 'unknown' | 'plan' | 'grant', string>>;
  readonly same: (name: string, value: string) => string;
  readonly exposed: (label: string) => string;
  /** Of what is not told because it does not change. */
  readonly unchanged: string;
  readonly ownWorksIntro: string;
  readonly ownWork: (day: string | null, title: string) => string;
  readonly order: string;
  readonly fullPlan: string;
  /** Of what was put off, where that ends within the programme. */
  readonly comesBack: (lastDay: string) => string;
}

/** The words of a language. */
export function workPlanLabelsOf(lang: Lang): WorkPlanLabels {
  return lang === 'en' ? english : italian;
}
