import { listOpenTerms } from '@adempi/schema';
import type { Bundle, CivilDate, Exposure, Finding, Rule } from '@adempi/schema';

import { attachExposure, classOfExposure } from '../assessment/exposure.ts';
import { NO_STAGE } from '../assessment/proceedings.ts';
import { placeInTime } from './place-in-time.ts';
import type { Place } from './place-in-time.ts';
import { weigh } from './weigh-work.ts';
import type { Scale } from './weigh-work.ts';
import type { Work } from './work.ts';

/** What a plan is made from, beyond its findings. @internal */
export interface Horizon {
  readonly bundle: Pick<Bundle, 'rules' | 'exposure'>;
  readonly until: CivilDate;
  readonly scale: Scale;
  /** Rules that are supposed to be done, in this cycle too. */
  readonly done: ReadonlySet<string>;
}

/** The findings that call for work, and the terms that AgID set: those are work also where the duty is met, or done. @internal */
export function collectWork(findings: readonly Finding[], { bundle, until, scale, done }: Horizon): Work[] {
  const rules = new Map(bundle.rules.map((rule) => [rule.id, rule]));
  const duties = findings.flatMap((finding): Work[] => {
    const rule = rules.get(finding.ruleId);
    const place = placeInTime(finding, scale.asOf, until);
    if (rule === undefined || place === null || isDone(rule, place, done)) return [];
    const exposure = place.kind === 'renewal' ? exposureIfMissed(finding, rule, bundle, scale.asOf) : finding.exposure;
    return [{ finding, rule, ...place, exposure, points: weigh(rule, exposure, place, scale), proceeding: null }];
  });
  const answers = listOpenTerms(findings).flatMap(({ day, finding, proceeding }): Work[] => {
    const rule = rules.get(finding.ruleId);
    const place = { kind: 'answer', when: day < scale.asOf ? 'now' : 'coming', day, dayIs: 'term' } as const;
    return rule === undefined ? [] : [{ finding, rule, ...place, exposure: finding.exposure, points: weigh(rule, finding.exposure, place, scale), proceeding }];
  });
  return [...answers, ...duties];
}

/** A line that a duty proves is not renewed apart from it. */
function isDone({ id, provedBy = [] }: Rule, { kind }: Place, done: Horizon['done']): boolean {
  return done.has(id) || (kind === 'renewal' && provedBy.some((prover) => done.has(prover)));
}

/** A duty that is met exposes to nothing: what counts is what would follow if it were not met again. */
function exposureIfMissed({ confidence }: Finding, rule: Rule, { exposure: model }: Horizon['bundle'], asOf: CivilDate): Exposure | null {
  const name = classOfExposure(rule, 'pending', confidence, asOf);
  return rule.exposure === undefined || name === null ? null : attachExposure(rule.exposure, name, NO_STAGE, model);
}
