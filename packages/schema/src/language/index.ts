export { factsBefore } from './facts-before.ts';
export { officeOf } from './office-of.ts';
export { collectionOf, indexVocabulary } from './vocabulary-index.ts';
export type { VocabularyIndex } from './vocabulary-index.ts';
export { isOperator, isQuantifier, operators } from './operators.ts';
export type { OperatorSignature, ValueKind } from './operators.ts';
export {
  isAll,
  isAny,
  isAsOfRef,
  isDeadlineRef,
  isFactRef,
  isGrowthRef,
  isNot,
  isParamRef,
  isQuantifierLeaf,
  kindOfDeadline,
  placeholdersIn,
} from './refs.ts';
export { askedFactsOf, readsOf } from './reads.ts';
export type { RuleReads } from './reads.ts';
export type { RuleContext } from './scope.ts';
export { expectationOf } from './check-example.ts';
export { checkVocabulary } from './check-vocabulary.ts';
export { checkParameter } from './check-parameter.ts';
export { checkRule } from './check-rule.ts';
export { isInForce } from './in-force.ts';
export { isLaw } from './is-law.ts';
export { listOpenTerms } from './list-open-terms.ts';
export type { OpenTerm } from './list-open-terms.ts';
export { packOf } from './pack-of.ts';
export { isInProfile } from './profile.ts';
export { checkHorizons } from './check-horizons.ts';
export { checkWaivers, citeWaiverNorm, isEnteNamed, sortWaivers } from './check-waivers.ts';
export type { WaiverContext } from './check-waivers.ts';
export { checkExposureModel, isCited, isFine, isNoteFor } from './check-exposure.ts';
export { checkWorkWeights } from './check-work-weights.ts';
export { checkBundle, createRuleContext } from './check-bundle.ts';
export type { CheckableBundle } from './check-bundle.ts';
