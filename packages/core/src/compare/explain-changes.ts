import { isSame } from '@adempi/schema';
import type { Assessment, AssessmentDiff, DiffCause, ExplainedChange, FindingChange, FindingFace, InputName } from '@adempi/schema';

import { faceOf, pairKey } from './compare-assessments.ts';

/** What can be taken from one side or from the other to assess again. */
export type Factor = 'facts' | 'law' | 'time' | 'waiver' | 'options';

/** One of the two assessments. */
export type Side = 'before' | 'after';

/** From which side each thing comes. */
export type Corner = Readonly<Record<Factor, Side>>;

/** Assesses again with each thing from the side that the corner names; null where one of them is not at hand. */
export type AssessAt = (corner: Corner) => Assessment | null;

const FACTORS: readonly Factor[] = ['facts', 'law', 'time', 'waiver', 'options'];

const CAUSE_OF: Readonly<Record<InputName, DiffCause | null>> = {
  state: 'facts',
  asOf: 'time',
  knownAt: 'time',
  assumeUnchanged: 'options',
  profile: 'options',
  waivers: 'waiver',
  baseline: 'waiver',
  engine: 'engine',
  tool: 'tool',
  // Who it is about stands in the state; the language changes words.
  subject: null,
  lang: null,
};

/** The order in which causes are told. */
const ORDER: readonly DiffCause[] = ['facts', 'law', 'packs', 'time', 'waiver', 'options', 'engine', 'tool'];

/**
 * The changes of verdict between two assessments, each with its cause.
 *
 * Where one thing alone differs, it is the cause. Where several do, each is tried: it is a cause
 * if the verdict is another once it alone is exchanged, from either end; if no single one is
 * enough, all are. What cannot be tried, for want of a state or of the rules of then, may be a
 * cause: the change then says so (`isCertain`).
 */
export function explainChanges(diff: AssessmentDiff, ends: Readonly<Record<Side, Assessment>>, assessAt: AssessAt): ExplainedChange[] {
  const causes = causesOf(diff);
  const trials = causes.length < 2 ? NO_TRIALS : tryAll(causes, ends, assessAt);
  return diff.findings.filter(({ decides }) => decides).map((change) => ({ ...change, ...explain(change, { diff, causes, trials }) }));
}

/** What differs and may change a verdict, in the order in which causes are told. */
export function causesOf({ inputs, packs }: AssessmentDiff): DiffCause[] {
  const found = new Set<DiffCause | null>(inputs.map(({ name }) => CAUSE_OF[name]));
  for (const { before, after } of packs) found.add(before === null || after === null ? 'packs' : 'law');
  return ORDER.filter((cause) => found.has(cause));
}

type Verdicts = ReadonlyMap<string, FindingFace>;

/** Two assessments that differ in one thing alone. */
interface Trial {
  readonly cause: DiffCause;
  readonly before: Verdicts;
  readonly after: Verdicts;
}

interface Trials {
  readonly done: readonly Trial[];
  /** What could not be tried. */
  readonly open: readonly DiffCause[];
}

const NO_TRIALS: Trials = { done: [], open: [] };

function tryAll(causes: readonly DiffCause[], ends: Readonly<Record<Side, Assessment>>, assessAt: AssessAt): Trials {
  const known = new Map<string, Verdicts | null>();
  const verdictsAt = (corner: Corner): Verdicts | null => {
    const key = JSON.stringify(FACTORS.map((factor) => corner[factor]));
    const found = known.get(key);
    if (found !== undefined) return found;
    const assessment = assessAt(corner);
    const verdicts = assessment === null ? null : verdictsOf(assessment);
    known.set(key, verdicts);
    return verdicts;
  };
  const told = { before: verdictsOf(ends.before), after: verdictsOf(ends.after) };
  const done = [...tryFactors(causes, told, verdictsAt), ...tryMakers(causes, told, verdictsAt)];
  return { done, open: causes.filter((cause) => cause !== 'packs' && !done.some((trial) => trial.cause === cause)) };
}

function tryFactors(causes: readonly DiffCause[], told: Readonly<Record<Side, Verdicts>>, verdictsAt: (corner: Corner) => Verdicts | null): Trial[] {
  return FACTORS.filter((factor) => causes.includes(factor)).flatMap((cause) =>
    (['before', 'after'] as const).flatMap((side) => {
      const end = cornerOf(side);
      const turned = verdictsAt({ ...end, [cause]: side === 'before' ? 'after' : 'before' });
      // Where the end can be made again, what comes out is free of who made it.
      return turned === null ? [] : [{ cause, before: verdictsAt(end) ?? told[side], after: turned }];
    }),
  );
}

/** The engine and the tool: an assessment that can be made again as it was owes them nothing. */
function tryMakers(causes: readonly DiffCause[], told: Readonly<Record<Side, Verdicts>>, verdictsAt: (corner: Corner) => Verdicts | null): Trial[] {
  const again = { before: verdictsAt(cornerOf('before')), after: verdictsAt(cornerOf('after')) };
  const { before, after } = again;
  if (before === null || after === null) return [];
  return causes.filter((cause) => cause === 'engine' || cause === 'tool').flatMap((cause) => [
    { cause, before: told.before, after: before },
    { cause, before: told.after, after },
  ]);
}

function cornerOf(side: Side): Corner {
  return { facts: side, law: side, time: side, waiver: side, options: side };
}

function verdictsOf({ findings }: Assessment): Verdicts {
  return new Map(findings.map((finding) => [pairKey(finding.ruleId, finding.instance?.key ?? null), faceOf(finding)]));
}

interface Evidence {
  readonly diff: AssessmentDiff;
  readonly causes: readonly DiffCause[];
  readonly trials: Trials;
}

function explain(change: FindingChange, { diff, causes, trials }: Evidence): Pick<ExplainedChange, 'causes' | 'isCertain'> {
  const pack = diff.packs.find(({ id }) => id === change.packId);
  if (pack?.before === null || pack?.after === null) return { causes: ['packs'], isCertain: true };
  // A pack with the same digest has the same rules, and whole packs elsewhere do not bear on it.
  const possible = causes.filter((cause) => cause !== 'packs' && (cause !== 'law' || pack !== undefined));
  if (possible.length < 2) return { causes: possible, isCertain: possible.length === 1 };
  const key = pairKey(change.ruleId, change.item);
  const found = possible.filter((cause) => trials.done.some((trial) => trial.cause === cause && !isSame(trial.before.get(key), trial.after.get(key))));
  const open = possible.filter((cause) => trials.open.includes(cause));
  if (open.length > 0) return { causes: possible.filter((cause) => found.includes(cause) || open.includes(cause)), isCertain: false };
  return { causes: found.length === 0 ? possible : found, isCertain: true };
}
