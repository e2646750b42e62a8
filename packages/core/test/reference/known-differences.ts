import { readsOf } from '@adempi/schema';
import type { Rule } from '@adempi/schema';

import { candidatesOf, itemsOf, provenanceOf, valueOf } from './candidates.ts';
import type { ReferenceAssessment } from './assess.ts';
import { dueOf } from './due.ts';
import type { ReferenceFinding } from './finding.ts';
import { knowAt, knowClosure } from './knowledge.ts';
import { factsOfItems } from './world.ts';
import type { World } from './world.ts';

/**
 * Shapes on which the engine departs from the text, each with a test of its name in
 * `counterexamples.test.ts`. They are set aside as narrowly as they can be, so that the search
 * goes on behind them. When the engine is mended, its entry here goes.
 */

/** Worlds that are set aside whole. */
export function isSetAside(world: World): boolean {
  return collectionsOf(world).some((collection) => isClosureCoveredByItsGroup(world, collection) || hasItemKnownByOthersAlone(world, collection));
}

/** Fields that are set aside, in what both sides say. */
export function setAside(world: World, assessment: ReferenceAssessment): ReferenceAssessment {
  return { ...assessment, findings: assessment.findings.map((finding) => setAsideIn(world, finding)) };
}

function setAsideIn(world: World, finding: ReferenceFinding): ReferenceFinding {
  const rule = world.bundle.rules.find((one) => one.id === finding.ruleId);
  if (rule === undefined) return finding;
  const isSupportDoubtful = isGroupThatDoesNotApply(rule, finding) || restsOnStaleClosure(world, rule) || countsStaleItems(world, rule);
  return {
    ...finding,
    ...(isSupportDoubtful ? { assurance: null, knownOn: null, assumed: false } : {}),
    ...(hasUndatedFacts(world) ? { knownOn: null } : {}),
    ...(readsParameters(rule) ? { missing: finding.missing.filter(({ fact }) => !waitsFor(world, rule, finding, fact)) } : {}),
  };
}

function collectionsOf({ bundle }: World): readonly string[] {
  return bundle.vocabulary.filter(({ type }) => type === 'collection').map(({ path }) => path);
}

/** "These are all" takes the provenance of the collection's group. */
function isClosureCoveredByItsGroup(world: World, collection: string): boolean {
  const { completi = [], provenienza = {} } = world.state;
  return completi.includes(collection) && provenanceOf(world, collection) !== provenienza[collection];
}

/** With `knownAt`, an item of which only values in `altri` are left, of facts that `fatti` does not hold. */
function hasItemKnownByOthersAlone(world: World, collection: string): boolean {
  return itemsOf(world, collection).some((key) =>
    factsOfItems(world, collection).every((path) => valueOf(world, path, key) === undefined || candidatesOf(world, path, key).length === 0),
  );
}

/** `appliesWhen` is a false group: it rests on the strongest member that decides. */
function isGroupThatDoesNotApply({ appliesWhen }: Rule, { outcome, item }: ReferenceFinding): boolean {
  return outcome === 'not_applicable' && item === null && appliesWhen !== undefined && !isPlain(appliesWhen);
}

function isPlain(condition: object): boolean {
  return 'operator' in condition && !['every', 'some', 'none'].includes(condition.operator as string);
}

/** A fact without a day is older than every other. */
function hasUndatedFacts({ state }: World): boolean {
  return state.aggiornatoIl === undefined;
}

/** "These are all", said too long ago, is not known. */
function restsOnStaleClosure(world: World, rule: Rule): boolean {
  return collectionsRead(world, rule).some((collection) => knowClosure(world, collection).why === 'stale');
}

/** Items counted by facts that are too old. */
function countsStaleItems(world: World, rule: Rule): boolean {
  return collectionsRead(world, rule).some((collection) =>
    itemsOf(world, collection).some((key) => factsOfItems(world, collection).some((path) => knowAt(world, path, key).isStale)),
  );
}

function collectionsRead(world: World, rule: Rule): readonly string[] {
  return collectionsOf(world).filter((collection) => readsOf(rule).facts.includes(collection));
}

function readsParameters(rule: Rule): boolean {
  return readsOf(rule).parameters.length > 0;
}

/** A parameter that has no value on its day waits for no fact of the deadline. */
function waitsFor(world: World, rule: Rule, { item }: ReferenceFinding, address: string): boolean {
  const scope = rule.forEach === undefined ? {} : { [rule.forEach]: item === '*' ? null : item };
  return dueOf(world, rule, scope).facts.some((fact) => !fact.isKnown && fact.address === address);
}
