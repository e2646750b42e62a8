import type { WorkWeights } from '@adempi/schema';

/** Weights over the rules of generated bundles; the other rules are of no kind. */
export const WEIGHTS: WorkWeights = {
  exposure: { fine: 40, fine_halved: 36, fine_unclear: 28, no_fine: 20, other: 16 },
  unexposed: { statutory: 14, guideline: 12, grant: 24, plan: 4 },
  severity: { critical: 30, high: 22, medium: 14, low: 7, info: 0 },
  date: { overdue: 25, within: [{ days: 30, points: 24 }, { days: 90, points: 16 }, { days: 365, points: 5 }], later: 0, undated: 5 },
  procedure: 30,
  effort: {
    unknown: 5,
    kinds: [
      { id: 'portale', label: { it: 'Portale', en: 'Portal' }, points: 10, rules: ['prova/a'] },
      { id: 'fornitore', label: { it: 'Fornitore' }, points: 4, supplier: true, rules: ['prova/b'] },
    ],
  },
  pnrr: [{ measure: '1.3.1', packs: ['altro'] }],
};
