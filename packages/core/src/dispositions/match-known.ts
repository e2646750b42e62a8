import { SEVERITIES, rankOfExposure } from '@adempi/schema';
import type { Assessment, BaselineEnte, CivilDate, ExposureClass, Finding, Outcome, RilievoNoto, Severity } from '@adempi/schema';

import { NO_STAGE } from '../assessment/proceedings.ts';
import { isUnmet } from './match-waiver.ts';
import type { Disposable } from './match-waiver.ts';

/** What is looked at to tell whether a known finding got worse. */
export interface Gravity extends Disposable {
  readonly severity: Severity;
  readonly exposure: ExposureClass | null;
  /** Stage of the procedure of art. 18-bis; null where there is no exposure. */
  readonly stage: string | null;
  /** Its due date; null where it has none. */
  readonly dueDate: CivilDate | null;
}

/** The key of a known finding. */
export function keyOfKnown({ regola, istanza }: Pick<RilievoNoto, 'regola' | 'istanza'>): string {
  return JSON.stringify([regola, istanza ?? null]);
}

/** The key under which a finding would be known. */
export function keyOfFinding({ ruleId, instance }: Pick<Disposable, 'ruleId' | 'instance'>): string {
  return JSON.stringify([ruleId, instance?.key ?? null]);
}

/**
 * Whether a finding got worse since it was known: a term that has passed, or of a recurring duty one
 * more of them; a graver rule or class of exposure; or another stage of the procedure, which is news
 * whatever it is. Which term had been missed is not known of a baseline that does not say.
 */
export function isWorse({ esito, gravita, esposizione, fase, termine }: RilievoNoto, { outcome, severity, exposure, stage, dueDate }: Gravity): boolean {
  return (
    (esito === 'pending' && outcome === 'fail') ||
    (outcome === 'fail' && termine !== undefined && dueDate !== null && dueDate > termine) ||
    SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(gravita) ||
    rankOfExposure(exposure) < rankOfExposure(esposizione ?? null) ||
    (exposure !== null && stage !== (fase ?? NO_STAGE))
  );
}

/**
 * What an assessment leaves to be known: what is not met and nobody has put off. What was waived, or
 * had been, stays out: once its waiver is gone it must be told again.
 * @example toBaseline(assessment).rilievi.length
 */
export function toBaseline({ asOf, subject, findings }: Assessment): BaselineEnte {
  return {
    ente: subject.codiceIpa ?? subject.codiceIstat ?? '-',
    data: asOf,
    rilievi: findings.filter((finding) => isUnmet(finding) && !WAIVED.has(finding.disposition)).map(toKnown),
  };
}

const WAIVED: ReadonlySet<Finding['disposition']> = new Set<Finding['disposition']>(['waived', 'waiver_expired']);

function toKnown({ ruleId, instance, outcome, severity, exposure, timing }: Finding): RilievoNoto {
  const dueDate = timing?.dueDate ?? null;
  return {
    regola: ruleId,
    ...(instance === null ? {} : { istanza: instance.key }),
    esito: outcome as Extract<Outcome, RilievoNoto['esito']>,
    gravita: severity,
    ...(exposure === null ? {} : { esposizione: exposure.class, fase: exposure.stage }),
    ...(dueDate === null ? {} : { termine: dueDate }),
  };
}
