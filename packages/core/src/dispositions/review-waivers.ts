import { createDiagnostic, formatDay, isEnteNamed, suggest } from '@adempi/schema';
import type { Assessment, BaselineEnte, CivilDate, Diagnostic, Lang, MessageCode, MessageParams, Rinvio, RilievoNoto } from '@adempi/schema';

import { holdsOn, isAbout, isUnmet } from './match-waiver.ts';
import type { Disposable } from './match-waiver.ts';
import { keyOfFinding, keyOfKnown } from './match-known.ts';

/** What an assessment tells of the use of waivers: it may be bare of words. */
export interface Reviewed {
  readonly asOf: CivilDate;
  readonly findings: readonly Disposable[];
  readonly notInForce: readonly Pick<Assessment['notInForce'][number], 'ruleId' | 'to'>[];
}

/**
 * What is wrong with the use of entries about one ente: those that have ended, that nothing needs,
 * or that name an item which is not there. Of rules that were not asked for nothing is said, nor of
 * what is not determined: it may turn out to need them. Paths start at the file.
 * @example reviewWaivers(file.rinvii, evaluator.assess(state, { asOf })) // warnings
 */
export function reviewWaivers(rinvii: readonly Rinvio[], reviewed: Reviewed, lang: Lang = 'it'): Diagnostic[] {
  return rinvii.flatMap((rinvio, position) => {
    const problem = reviewOne(rinvio, rinvii, reviewed);
    if (problem === null) return [];
    return [createDiagnostic({ ...problem, path: ['rinvii', position], severity: 'warning', lang })];
  });
}

type Problem = { readonly code: MessageCode; readonly params: MessageParams } | null;

function reviewOne(rinvio: Rinvio, all: readonly Rinvio[], { asOf, findings, notInForce }: Reviewed): Problem {
  const { regola, istanza, approvatoIl, scade } = rinvio;
  const params = { name: regola, ...(istanza === undefined ? {} : { item: istanza }) };
  const unused = { code: 'waiver.unused', params } as const;
  if (approvatoIl > asOf) return null;
  if (scade < asOf) {
    return all.some((other) => covers(other, rinvio) && holdsOn(other, asOf)) ? unused : { code: 'waiver.expired', params: { ...params, to: formatDay(scade) } };
  }
  const ofRule = findings.filter(({ ruleId }) => ruleId === regola);
  if (ofRule.length === 0) return hasEnded(regola, { asOf, notInForce }) ? unused : null;
  const about = ofRule.filter((finding) => isAbout(rinvio, finding));
  if (about.length === 0) return unknownItem(regola, istanza, ofRule) ?? unused;
  const isOpen = about.some((finding) => isUnmet(finding) || finding.outcome === 'unknown' || finding.outcome === 'error');
  return isOpen ? null : unused;
}

/** Whether an entry is about all that another is about. */
function covers({ regola, istanza }: Rinvio, other: Rinvio): boolean {
  return regola === other.regola && (istanza === undefined || istanza === other.istanza);
}

function hasEnded(rule: string, { asOf, notInForce }: Pick<Reviewed, 'asOf' | 'notInForce'>): boolean {
  return notInForce.some(({ ruleId, to }) => ruleId === rule && to !== null && to < asOf);
}

function unknownItem(name: string, item: string | undefined, findings: readonly Disposable[]): Problem {
  const keys = findings.flatMap(({ instance }) => (instance === null || instance.key === '*' ? [] : [instance.key]));
  if (item === undefined || findings.every(({ instance }) => instance === null)) return null;
  const suggestion = suggest(item, keys);
  return { code: 'waiver.item', params: { name, item, ...(suggestion === null ? {} : { suggestion }) } };
}

/** How many known findings a message names. */
const SHOWN = 5;

/** The known findings that are no longer there: what is not determined, or was not asked for, may be there still. */
export function listGone({ rilievi }: BaselineEnte, { asOf, findings, notInForce }: Reviewed, exists: (ruleId: string) => boolean): RilievoNoto[] {
  const byKey = new Map(findings.map((finding) => [keyOfFinding(finding), finding]));
  const asked = new Set(findings.map(({ ruleId }) => ruleId));
  return rilievi.filter((known) => {
    const finding = byKey.get(keyOfKnown(known));
    if (finding !== undefined) return finding.outcome === 'pass' || finding.outcome === 'not_applicable';
    return asked.has(known.regola) || !exists(known.regola) || hasEnded(known.regola, { asOf, notInForce });
  });
}

/** A sentence that counts known findings and names the first ones. */
export function tellKnown(code: 'baseline.gone' | 'baseline.worse', known: readonly Pick<RilievoNoto, 'regola' | 'istanza'>[], lang: Lang): Diagnostic[] {
  if (known.length === 0) return [];
  const names = known.slice(0, SHOWN).map(({ regola, istanza }) => (istanza === undefined ? regola : `${regola}#${istanza}`));
  const values = `${names.join(', ')}${known.length > SHOWN ? ', …' : ''}`;
  return [createDiagnostic({ code, params: { count: known.length, values }, severity: 'warning', lang })];
}

/** A baseline without what is gone from an assessment of its ente; as it is, where the assessment is of another. */
export function pruneBaseline(known: BaselineEnte, assessment: Assessment, exists: (ruleId: string) => boolean): BaselineEnte {
  if (!isEnteNamed(known.ente, assessment.subject)) return known;
  const gone = new Set(listGone(known, assessment, exists));
  return gone.size === 0 ? known : { ...known, rilievi: known.rilievi.filter((one) => !gone.has(one)) };
}
