import { EXPOSURE_CLASSES, SEVERITIES } from '../orders.ts';
import type { Bundle, Diagnostic, Lang, Path, WorkWeights } from '../types/index.ts';

import { collect } from './report.ts';
import type { Report } from './report.ts';
import { reportUnknown } from './scope.ts';

/** What weights may name. */
export type WeighedBundle = Pick<Bundle, 'rules'> & { readonly packs: readonly { readonly id: string }[] };

/**
 * The weights of a programme of work: points never rise where exposure, severity or nearness fall, so
 * that what gets graver never moves back; each rule has one kind of work, and is there. Paths start at
 * the weights.
 * @example checkWorkWeights(weights, bundle) // [] when all is well
 */
export function checkWorkWeights(weights: WorkWeights, bundle: WeighedBundle, lang: Lang = 'it'): Diagnostic[] {
  return collect(lang, (report) => {
    for (const series of seriesOf(weights)) checkFalling(series, report);
    checkDays(weights, report);
    checkKinds(weights, report);
    checkNames(weights, bundle, report);
  });
}

/** Points that must not rise, from the first to the last. */
type Series = readonly { readonly path: Path; readonly points: number }[];

function seriesOf({ exposure, unexposed, severity, date }: WorkWeights): readonly Series[] {
  const classes = EXPOSURE_CLASSES.map((name) => ({ path: ['exposure', name], points: exposure[name] }));
  const severities = SEVERITIES.map((name) => ({ path: ['severity', name], points: severity[name] }));
  const days = [
    { path: ['date', 'overdue'], points: date.overdue },
    ...date.within.map(({ points }, index) => ({ path: ['date', 'within', index, 'points'], points })),
    { path: ['date', 'later'], points: date.later },
  ];
  // A duty of law whose rule tells no class is less exposed than any that has one.
  const least = classes.slice(-1);
  const unclassed = (['statutory', 'guideline'] as const).map((force) => [...least, { path: ['unexposed', force], points: unexposed[force] }]);
  return [classes, ...unclassed, severities, days];
}

function checkFalling(series: Series, report: Report): void {
  series.forEach(({ path, points }, index) => {
    const before = series[index - 1];
    if (before !== undefined && points > before.points) report('weights.rising', path, { name: before.path.join('.'), found: points, limit: before.points });
  });
}

function checkDays({ date: { within } }: WorkWeights, report: Report): void {
  within.forEach(({ days }, index) => {
    const before = within[index - 1];
    if (before !== undefined && days <= before.days) report('weights.days', ['date', 'within', index, 'days'], { found: days, limit: before.days });
  });
}

function checkKinds({ effort: { kinds } }: WorkWeights, report: Report): void {
  const seen = new Map<string, string>();
  kinds.forEach(({ id, rules }, kind) => {
    if (kinds.findIndex((other) => other.id === id) < kind) report('id.duplicate', ['effort', 'kinds', kind, 'id'], { name: id });
    rules.forEach((rule, index) => {
      const other = seen.get(rule);
      if (other === undefined) seen.set(rule, id);
      else report('weights.twice', ['effort', 'kinds', kind, 'rules', index], { rule, name: other });
    });
  });
}

function checkNames({ effort, pnrr }: WorkWeights, bundle: WeighedBundle, report: Report): void {
  const rules = new Set(bundle.rules.map(({ id }) => id));
  const packs = new Set(bundle.packs.map(({ id }) => id));
  const check = (names: readonly string[], known: ReadonlySet<string>, code: 'rule.not-found' | 'pack.not-found', place: Path): void => {
    names.forEach((name, index) => {
      if (!known.has(name)) reportUnknown({ code, name, known, path: [...place, index], report });
    });
  };
  effort.kinds.forEach((kind, index) => check(kind.rules, rules, 'rule.not-found', ['effort', 'kinds', index, 'rules']));
  pnrr.forEach((one, index) => {
    check(one.rules ?? [], rules, 'rule.not-found', ['pnrr', index, 'rules']);
    check(one.packs ?? [], packs, 'pack.not-found', ['pnrr', index, 'packs']);
  });
}
