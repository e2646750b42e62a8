export { tellWorkPlan } from './tell-work-plan.ts';
export type { ToldGroup, ToldPlanQuestion, ToldTask, ToldWorkPlan } from './tell-work-plan.ts';
export { writeWorkPlan, writeWorkPlanJson } from './write-work-plan.ts';
export type { WorkPlanTableOptions } from './write-work-plan.ts';
export { writeWorkPlanMarkdown } from './write-work-plan-markdown.ts';
export type { WorkPlanTextOptions } from './sheet.ts';
