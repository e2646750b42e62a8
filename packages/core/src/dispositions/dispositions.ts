import { compareText, digestOf, isEnteNamed, sortWaivers } from '@adempi/schema';
import type { Act, BaselineEnte, CivilDate, Diagnostic, Ente, Lang, Rinvio } from '@adempi/schema';

import { withoutPath } from './index-waivers.ts';
import type { WaiverIndex } from './index-waivers.ts';
import { isWorse, keyOfFinding, keyOfKnown } from './match-known.ts';
import type { Gravity } from './match-known.ts';
import { isUnmet, matchWaiver } from './match-waiver.ts';
import type { Disposal } from './match-waiver.ts';
import { listGone, reviewWaivers, tellKnown } from './review-waivers.ts';
import type { Reviewed } from './review-waivers.ts';

/** What was put off, and what was known, of one ente on one day. */
export interface Dispositions {
  /** What is done with a finding; null: nothing. */
  readonly dispose: (finding: Gravity) => Disposal | null;
  /** What is wrong with waivers and baseline, once all findings are there. */
  readonly review: (reviewed: Omit<Reviewed, 'findings'> & { readonly findings: readonly Gravity[] }) => Diagnostic[];
  readonly digests: { readonly waiversDigest?: string; readonly baselineDigest?: string };
}

/** What dispositions are made from. */
export interface DispositionInput {
  readonly ente: Ente;
  readonly asOf: CivilDate;
  readonly lang: Lang;
  /** Null: no waivers were given. */
  readonly waivers: WaiverIndex | null;
  readonly baseline: readonly BaselineEnte[];
  readonly acts: ReadonlyMap<string, Act>;
  readonly exists: (ruleId: string) => boolean;
}

/** What waivers and a baseline do to the findings of one ente; null where they say nothing of it. */
export function readDispositions({ ente, asOf, lang, waivers, baseline, acts, exists }: DispositionInput): Dispositions | null {
  const codes = [ente.codiceIpa?.toLowerCase(), ente.codiceIstat].filter((code) => code !== undefined);
  const rinvii = sortWaivers(codes.flatMap((code) => waivers?.byEnte.get(code) ?? []));
  const faults = codes.flatMap((code) => waivers?.faults.get(code) ?? []);
  const known = baseline.find((one) => isEnteNamed(one.ente, ente)) ?? null;
  if (rinvii.length === 0 && faults.length === 0 && known === null) return null;
  const byKey = new Map((known?.rilievi ?? []).map((one) => [keyOfKnown(one), one]));
  const labelOf = (act: string): string => acts.get(act)?.label ?? act;
  const waiverOf = (finding: Gravity): Disposal | null => matchWaiver(rinvii, finding, asOf, labelOf);
  const isKnownWorse = (finding: Gravity): boolean | null => {
    const found = isUnmet(finding) ? byKey.get(keyOfFinding(finding)) : undefined;
    return found === undefined ? null : isWorse(found, finding);
  };
  const worse = (findings: readonly Gravity[]): ReturnType<typeof toName>[] =>
    findings.filter((finding) => waiverOf(finding) === null && isKnownWorse(finding) === true).sort((left, right) => compareText(keyOfFinding(left), keyOfFinding(right))).map(toName);
  return {
    // A waiver that has ended is told though the finding was known: who put it off has to decide again.
    dispose: (finding) => waiverOf(finding) ?? (isKnownWorse(finding) === false ? { disposition: 'baselined' } : null),
    review: (reviewed) => [
      ...faults,
      ...reviewWaivers(rinvii, reviewed, lang).map(withoutPath),
      ...(known === null ? [] : tellKnown('baseline.gone', listGone(known, reviewed, exists), lang)),
      ...tellKnown('baseline.worse', worse(reviewed.findings), lang),
    ],
    digests: digestsOf(rinvii, known),
  };
}

function digestsOf(rinvii: readonly Rinvio[], known: BaselineEnte | null): Dispositions['digests'] {
  return {
    ...(rinvii.length === 0 ? {} : { waiversDigest: digestOf(rinvii) }),
    ...(known === null ? {} : { baselineDigest: digestOf(known) }),
  };
}

function toName({ ruleId, instance }: Gravity): { readonly regola: string; readonly istanza?: string } {
  return { regola: ruleId, ...(instance === null ? {} : { istanza: instance.key }) };
}
