import type { WorkGrouping } from '@adempi/schema';

/** What of the programme the address asks for. */
export interface PlanChoice {
  readonly by: WorkGrouping;
  /** Rules that are supposed to be done; they may be none. */
  readonly done: readonly string[];
}

const GROUPINGS: readonly WorkGrouping[] = ['month', 'office', 'supplier'];
const NAMES: Readonly<Record<WorkGrouping, string>> = { month: 'mese', office: 'ufficio', supplier: 'fornitore' };

/** Reads an address. @example readPlanChoice(new URLSearchParams('per=ufficio&fatti=pdnd/adesione')).by // 'office' */
export function readPlanChoice(params: URLSearchParams): PlanChoice {
  const by = GROUPINGS.find((grouping) => NAMES[grouping] === params.get('per')) ?? 'month';
  const done = (params.get('fatti') ?? '').split(',').filter((id) => id !== '');
  return { by, done: [...new Set(done)] };
}

/** The parameters of an address that asks for it. */
export function writePlanChoice({ by, done }: PlanChoice): Readonly<Record<string, string>> {
  return { per: by === 'month' ? '' : NAMES[by], fatti: done.join(',') };
}
