import { compareText, groupBy } from '@adempi/schema';
import type { Assessment, Draft, Finding, Outcome, Proceeding } from '@adempi/schema';

/** A document to write, and the findings that call for it. */
export interface ChosenDraft {
  readonly draft: Draft;
  /** The item that it is about; null for the ente, or where the item is not known. */
  readonly item: { readonly collection: string; readonly key: string } | null;
  /** At least one. */
  readonly findings: readonly Finding[];
}

/** Which documents are written. */
export interface DraftChoice {
  /** Ids of drafts; all that findings call for when absent. Those named are written for what is unknown, too. */
  readonly only?: readonly string[];
}

const CALLING: readonly Outcome[] = ['fail', 'pending'];
const DOUBTFUL: readonly Outcome[] = [...CALLING, 'unknown'];

/** The key of the item that an open collection may still hold. */
const PHANTOM = '*';

/**
 * The documents that the findings of an assessment call for, by id and item. What was put off or
 * is exempt calls for none; a proceeding of AgID calls for its answer whatever the outcome: who is
 * accused answers, and best where the duty is met.
 */
export function chooseDrafts({ findings }: Pick<Assessment, 'findings'>, drafts: readonly Draft[], { only }: DraftChoice = {}): ChosenDraft[] {
  const outcomes = only === undefined ? CALLING : DOUBTFUL;
  return drafts
    .filter(({ id }) => only?.includes(id) ?? true)
    .flatMap((draft) => (draft.calledBy.stages === undefined ? byFindings(draft, findings, outcomes) : byProceeding(draft, draft.calledBy.stages, findings)));
}

function byFindings(draft: Draft, findings: readonly Finding[], outcomes: readonly Outcome[]): ChosenDraft[] {
  const calling = findings.filter((finding) => outcomes.includes(finding.outcome) && finding.disposition !== 'waived' && isMeant(finding, draft));
  if (draft.forEach !== undefined) return byItem(draft, draft.forEach, calling);
  return calling.length === 0 ? [] : [{ draft, item: null, findings: calling }];
}

function isMeant({ ruleId, exposure }: Finding, { calledBy: { rules, exposure: classes } }: Draft): boolean {
  return (rules?.includes(ruleId) ?? true) && (classes === undefined || (exposure !== null && classes.includes(exposure.class)));
}

/** One document for each item that findings are about; what names no item of the collection goes into one more. */
function byItem(draft: Draft, collection: string, findings: readonly Finding[]): ChosenDraft[] {
  const keyOf = ({ instance }: Finding): string => (instance?.collection === collection && instance.key !== PHANTOM ? instance.key : '');
  return [...groupBy(findings, keyOf)]
    .sort(([left], [right]) => compareText(left, right))
    .map(([key, group]) => ({ draft, item: key === '' ? null : { collection, key }, findings: group }));
}

/** One document for each proceeding that waits for the ente at one of the stages: what each act contests is answered apart. */
function byProceeding(draft: Draft, stages: readonly string[], findings: readonly Finding[]): ChosenDraft[] {
  const contested = findings.filter((finding) => finding.instance?.key !== PHANTOM && isMeant(finding, draft));
  const pairs = contested.flatMap((finding) => (finding.proceedings ?? []).filter((proceeding) => isWaiting(proceeding, stages)).map(({ id }) => ({ id, finding })));
  return [...groupBy(pairs, ({ id }) => id)]
    .sort(([left], [right]) => compareText(left, right))
    .map(([key, group]) => ({ draft, item: draft.forEach === undefined ? null : { collection: draft.forEach, key }, findings: group.map(({ finding }) => finding) }));
}

function isWaiting({ stage, closed, term }: Proceeding, stages: readonly string[]): boolean {
  return !closed && stages.includes(stage) && (term?.metOn ?? null) === null;
}
