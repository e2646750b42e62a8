import { checkHorizons, compareText, isInForce, isInProfile } from '@adempi/schema';
import type { Bundle, BundledPack, CivilDate, Diagnostic, Lang, Outcome } from '@adempi/schema';

import type { AssessOptions } from './engine.ts';
import { choosePacks } from './rules/choose-packs.ts';
import type { CompiledRule } from './rules/compile-rule.ts';
import { provesOn } from './rules/proves-on.ts';
import type { ScreenedRule } from './screening/screening.ts';

/** What an assessment takes from its bundle and its options alone: the same for every state. */
export interface Plan {
  /** The packs asked for, by id; under a profile, those of them that hold any of its rules. */
  readonly packs: readonly BundledPack[];
  /** In force at `asOf`, by id. */
  readonly rules: readonly CompiledRule[];
  readonly notInForce: readonly CompiledRule[];
  /** The rules that prove one, on the day. */
  readonly proversOf: (compiled: CompiledRule) => readonly CompiledRule[];
  /** Of rules that say the same of every ente with the same outcome: what was said, by outcome. */
  readonly screened: ReadonlyMap<CompiledRule, Map<Outcome, ScreenedRule>>;
  /** That the day lies past the horizon of a pack. */
  readonly diagnostics: readonly Diagnostic[];
}

/** As many as a caller may alternate between; a forecast asks for each day once. */
const MAX_PLANS = 8;

/** Makes the plans of a bundle, and keeps the last ones: a batch asks for one of them thousands of times. */
export function createPlanner(bundle: Bundle, rules: readonly CompiledRule[]): (options: AssessOptions) => Plan {
  const plans = new Map<string, Plan>();
  return (options) => {
    const { asOf, packs, profile, edition, lang = 'it' } = options;
    const key = JSON.stringify([asOf, packs, profile, edition, lang]);
    const plan = plans.get(key) ?? makePlan(bundle, rules, options, lang);
    if (!plans.has(key) && plans.size >= MAX_PLANS) plans.clear();
    plans.set(key, plan);
    return plan;
  };
}

function makePlan(bundle: Bundle, all: readonly CompiledRule[], options: AssessOptions, lang: Lang): Plan {
  const { asOf, profile } = options;
  const chosen = choosePacks(bundle.packs, options);
  const rules = all.filter(chooserOf(bundle, chosen, profile));
  const held = profile === undefined ? chosen : new Set(rules.map(({ packId }) => packId));
  const packs = bundle.packs.filter(({ id }) => held.has(id)).sort((left, right) => compareText(left.id, right.id));
  const inForce = rules.filter(({ rule }) => isInForce(rule, asOf));
  return {
    packs,
    rules: inForce,
    notInForce: rules.filter(({ rule }) => !isInForce(rule, asOf)),
    proversOf: rememberProvers(asOf),
    screened: new Map(inForce.filter(({ isUniform }) => isUniform).map((compiled) => [compiled, new Map()])),
    diagnostics: checkHorizons(packs, asOf, lang),
  };
}

function chooserOf({ profiles = [] }: Bundle, packs: ReadonlySet<string>, id: string | undefined): (compiled: CompiledRule) => boolean {
  const profile = profiles.find((one) => one.id === id);
  return ({ rule, packId }) => packs.has(packId) && (id === undefined || (profile !== undefined && isInProfile(profile.select, rule)));
}

/** Which rules prove one on a day; nearly all are proved by none. */
function rememberProvers(asOf: CivilDate): Plan['proversOf'] {
  const known = new WeakMap<CompiledRule, readonly CompiledRule[]>();
  return (compiled) => {
    if (compiled.provers.length === 0) return compiled.provers;
    const provers = known.get(compiled) ?? compiled.provers.filter(({ rule }) => provesOn(rule, compiled.rule, asOf));
    known.set(compiled, provers);
    return provers;
  };
}
