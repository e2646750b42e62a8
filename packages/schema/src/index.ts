export type * from './types/index.ts';
export {
  checkBundle,
  checkExposureModel,
  checkHorizons,
  checkParameter,
  checkRule,
  checkVocabulary,
  checkWaivers,
  citeWaiverNorm,
  checkWorkWeights,
  collectionOf,
  factsBefore,
  createRuleContext,
  expectationOf,
  indexVocabulary,
  isAll,
  isAny,
  isAsOfRef,
  isCited,
  isEnteNamed,
  isDeadlineRef,
  isFactRef,
  isFine,
  isGrowthRef,
  isLaw,
  isInForce,
  isInProfile,
  isNot,
  isNoteFor,
  isOperator,
  isParamRef,
  isQuantifier,
  isQuantifierLeaf,
  kindOfDeadline,
  listOpenTerms,
  operators,
  officeOf,
  packOf,
  placeholdersIn,
  askedFactsOf,
  readsOf,
  sortWaivers,
} from './language/index.ts';
export type {
  CheckableBundle,
  OpenTerm,
  OperatorSignature,
  RuleContext,
  RuleReads,
  ValueKind,
  VocabularyIndex,
  WaiverContext,
} from './language/index.ts';
export {
  FIRST_DAY,
  LAST_DAY,
  addPeriod,
  dayAfter,
  dayBefore,
  dayInRome,
  daysBetween,
  formatDay,
  isCivilDate,
  isMonthDay,
  isPeriod,
  meanDays,
  monthDayIn,
} from './civil-date.ts';
export { digestOf, digestOfBytes } from './digest.ts';
export { elide, withArticle } from './elide.ts';
export { foldText, shortenName } from './fold-text.ts';
export { groupBy } from './group-by.ts';
export { numberText } from './number-text.ts';
export { numberUntilFree } from './number-until-free.ts';
export { isRecord } from './is-record.ts';
export { isSame } from './is-same.ts';
export { COUNTED_OUTCOMES, EXPOSURE_CLASSES, FORCES, SEVERITIES, compareText, rankOfExposure } from './orders.ts';
export { reasons } from './messages/reasons.ts';
export type { Reasons } from './messages/reasons.ts';
export { describeSystemError, isSystemError } from './messages/system-errors.ts';
export { addressPrefixes, formatAddress, parseAddress } from './address.ts';
export type { Address } from './address.ts';
export { citeNorm, createDiagnostic, describeValue, formatMessage, quote, suggest, words } from './messages/index.ts';
export type { MessageCode, MessageParams, Norm, TypeName, Words } from './messages/index.ts';
export { getSchema, schemaNames } from './schemas.ts';
export type { SchemaName } from './schemas.ts';
export { ASSURANCE_OF, compareStrength, contradicts, isSameFactValue, provenanceOf, rankOfAssurance, strengthOf } from './strength.ts';
export type { Strength } from './strength.ts';
export { checkState } from './state/check-state.ts';
export { pathInItem, pathInState } from './state/fact-path.ts';
export { isInnerPath } from './state/inner-path.ts';
export { indexProofs } from './state/proofs.ts';
export { itemName, nameOfItem } from './state/item-name.ts';
export { findItem, listItems, readStateFact } from './state/read-state-fact.ts';
export { validate } from './validate/validate.ts';
export { validateInput } from './validate/validate-input.ts';
export { valueAt } from './value-at.ts';
export { officeFile, officeName } from './office-name.ts';
export { textIn } from './text-in.ts';
export { LIST_COLUMNS, LIST_HEADER, LIST_ROWS, OFFICE_ANSWERS, OFFICE_COLUMNS, OFFICE_HEADER, OFFICE_KNOWN, OFFICE_SHEETS } from './worksheets.ts';
export { PLAN_COLUMNS, PLAN_MODEL, PLAN_SHEET } from './worksheets.ts';
export { REPLY_COLUMNS, REPLY_ENTE, REPLY_SHEETS, SAMPLE_COLUMNS, SAMPLE_SHEETS, STRATA_COLUMNS } from './worksheets.ts';
