export { readPlanLines } from './read-plan-lines.ts';
export type { PlanTable, PlanTableLine } from './read-plan-lines.ts';
export { MAX_PLAN_CELL, findLongCell, writePlanCsv, writePlanXlsx } from './write-plan-table.ts';
