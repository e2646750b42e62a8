import { isFine, isLaw } from '@adempi/schema';
import type { CivilDate, Confidence, Exposure, ExposureClass, ExposureModel, Outcome, Rule, RuleExposure } from '@adempi/schema';

import type { Frame } from '../conditions/frame.ts';
import type { ItemView } from '../facts/known-fact.ts';
import type { FactModel } from '../facts/model.ts';
import { isVerified } from './confidence.ts';

/** The stage of a finding that no act of AgID has touched. */
const NO_STAGE = 'none';

/** Exposure is at stake where a duty of law is breached or may be; never for a plan or a grant. */
export function classOfExposure({ exposure: own, force }: Rule, outcome: Outcome, confidence: Confidence, asOf: CivilDate): ExposureClass | null {
  if (own === undefined || !isLaw(force) || outcome === 'pass' || outcome === 'not_applicable') return null;
  if (own.from !== undefined && asOf < own.from) return null;
  return classOf(own.cad18bis, confidence);
}

/** The exposure of a finding: its class, and what the law attaches to it. */
export function toExposure(
  rule: Rule,
  outcome: Outcome,
  confidence: Confidence,
  { frame, model, exposure }: { frame: Frame; model: FactModel; exposure: ExposureModel },
): Exposure | null {
  const own = rule.exposure;
  const name = classOfExposure(rule, outcome, confidence, frame.asOf);
  if (own === undefined || name === null) return null;
  return attachExposure(own, name, findStage(rule.id, frame, model, exposure), exposure);
}

/** What the law attaches to a class, at a stage of the procedure. */
export function attachExposure(own: RuleExposure, name: ExposureClass, stage: string, { classes }: Pick<ExposureModel, 'classes'>): Exposure {
  const range = name === 'fine_unclear' ? UNCLEAR : classes[name];
  return {
    class: name,
    minEur: range.minEur,
    maxEur: range.maxEur,
    basis: own.basis,
    other: (own.other ?? []).map(({ kind, basis, confidence }) => ({ kind, basis, ...(confidence === undefined ? {} : { confidence }) })),
    stage,
  };
}

const UNCLEAR = { minEur: null, maxEur: null };

/** A fine is named only where duty, date and exposure were all read in a source. */
function classOf(own: ExposureClass, confidence: Confidence): ExposureClass {
  return isFine(own) && !isVerified(confidence) ? 'fine_unclear' : own;
}

/** The furthest stage of the procedure of art. 18-bis that a declared act about the rule has reached. */
function findStage(ruleId: string, frame: Frame, model: FactModel, { procedure }: ExposureModel): string {
  const collection = model.collectionByPath.get(procedure.collection);
  const items = collection === undefined ? [] : (frame.view.collections[collection.index]?.items ?? []);
  const valueOf = (item: ItemView, path: string): unknown => item.facts[model.byPath.get(path)?.slot ?? -1]?.value;
  const about = items.filter((item) => valueOf(item, procedure.rule) === ruleId);
  const reached = procedure.stages.filter((stage) =>
    about.some((item) => {
      const date = valueOf(item, stage.date);
      return typeof date === 'string' && date <= frame.asOf;
    }),
  );
  return reached.at(-1)?.id ?? NO_STAGE;
}
