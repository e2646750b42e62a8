import { compareText, groupBy } from '@adempi/schema';
import type { Assessment, Draft, Finding, Outcome } from '@adempi/schema';

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
 * is exempt calls for none.
 */
export function chooseDrafts({ findings }: Pick<Assessment, 'findings'>, drafts: readonly Draft[], { only }: DraftChoice = {}): ChosenDraft[] {
  const wanted = drafts.filter(({ id }) => only?.includes(id) ?? true);
  return wanted.flatMap((draft) => {
    const calling = findings.filter((finding) => isCalling(finding, draft, only === undefined ? CALLING : DOUBTFUL));
    return draft.forEach === undefined ? whole(draft, calling) : byItem(draft, draft.forEach, calling);
  });
}

function isCalling({ ruleId, outcome, disposition, exposure }: Finding, { calledBy }: Draft, outcomes: readonly Outcome[]): boolean {
  const { rules, stages, exposure: classes } = calledBy;
  // Whoever was accused answers, even where the Comune's own data do not decide.
  const allowed = stages === undefined ? outcomes : DOUBTFUL;
  return (
    allowed.includes(outcome) &&
    disposition !== 'waived' &&
    (rules?.includes(ruleId) ?? true) &&
    (stages === undefined || (exposure !== null && stages.includes(exposure.stage))) &&
    (classes === undefined || (exposure !== null && classes.includes(exposure.class)))
  );
}

function whole(draft: Draft, findings: readonly Finding[]): ChosenDraft[] {
  return findings.length === 0 ? [] : [{ draft, item: null, findings }];
}

/** One document for each item that findings are about; what names no item of the collection goes into one more. */
function byItem(draft: Draft, collection: string, findings: readonly Finding[]): ChosenDraft[] {
  const keyOf = ({ instance }: Finding): string => (instance?.collection === collection && instance.key !== PHANTOM ? instance.key : '');
  return [...groupBy(findings, keyOf)]
    .sort(([left], [right]) => compareText(left, right))
    .map(([key, group]) => ({ draft, item: key === '' ? null : { collection, key }, findings: group }));
}
