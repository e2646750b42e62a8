import type { Confidence, Exposure, Outcome, ParamRef, Rule } from '@adempi/schema';

import type { Node } from './nodes.ts';
import { isDoubtfulOn } from './parameters.ts';
import type { World } from './world.ts';

/** What a breach is exposed to, without its words. */
export type ReferenceExposure = Pick<Exposure, 'class' | 'minEur' | 'maxEur'>;

/** What was verified of a finding: what the rule says, less what its deadline and the conditions behind its verdict read unverified. */
export function confidenceOf(world: World, rule: Rule, strict: { readonly conditions: readonly Node[]; readonly isDated: boolean }): Confidence {
  const isDateDoubtful = strict.isDated && paramsIn(rule.deadline).some(({ param }) => isDoubtfulOn(world, param, world.asOf));
  return {
    duty: strict.conditions.some(waitsForUnverified) ? 'unverified' : rule.confidence.duty,
    date: isDateDoubtful ? 'unverified' : rule.confidence.date,
    exposure: rule.confidence.exposure,
  };
}

/** Without the unverified values a condition is open, and one of them could close it. */
function waitsForUnverified(node: Node): boolean {
  if (node.verdict !== 'unknown') return false;
  return node.kind === 'leaf' ? node.isUnverified === true : node.children.some(waitsForUnverified);
}

/** Art. 18-bis follows the law, from the day on which it applies; plans and grants stand outside it, and so does what is met. */
export function exposureOf(world: World, { force, exposure }: Rule, outcome: Outcome, confidence: Confidence): ReferenceExposure | null {
  const isLaw = force === 'statutory' || force === 'guideline';
  const isAtStake = outcome !== 'pass' && outcome !== 'not_applicable';
  if (!isLaw || !isAtStake || exposure === undefined || (exposure.from !== undefined && exposure.from > world.asOf)) return null;
  const isSure = [confidence.duty, confidence.date, confidence.exposure].every((level) => level === 'verified');
  const name = exposure.cad18bis.startsWith('fine') && !isSure ? 'fine_unclear' : exposure.cad18bis;
  if (name === 'fine_unclear') return { class: name, minEur: null, maxEur: null };
  const { minEur, maxEur } = world.bundle.exposure.classes[name];
  return { class: name, minEur, maxEur };
}

/** Every reference to a parameter, wherever it stands. */
function paramsIn(part: unknown): readonly ParamRef[] {
  if (typeof part !== 'object' || part === null) return [];
  return 'param' in part ? [part as ParamRef] : Object.values(part).flatMap(paramsIn);
}
