import { citeWaiverNorm } from '@adempi/schema';
import type { CivilDate, Disposition, Finding, FindingLegalBasis, FindingWaiver, NormaDiEsenzione, Outcome, Rinvio } from '@adempi/schema';

/** What a waiver is matched with: a finding, told or bare. */
export interface Disposable {
  readonly ruleId: string;
  readonly instance: Finding['instance'];
  readonly outcome: Outcome;
}

/** What is done with a finding; its outcome stays. */
export interface Disposal {
  readonly disposition: Exclude<Disposition, 'none'>;
  readonly waiver?: FindingWaiver;
}

/**
 * Whether there is anything to put off: what is met needs no waiver, and what is not known or
 * broke must not be hidden by one.
 */
export function isUnmet({ outcome }: Pick<Disposable, 'outcome'>): boolean {
  return outcome === 'fail' || outcome === 'pending';
}

/** Whether an entry is about a finding. Without an item it is about all of its rule, the phantom too. */
export function isAbout({ regola, istanza }: Rinvio, { ruleId, instance }: Pick<Disposable, 'ruleId' | 'instance'>): boolean {
  return regola === ruleId && (istanza === undefined || istanza === instance?.key);
}

/** Whether an entry holds on a day: from its approval to its last day, both included. */
export function holdsOn({ approvatoIl, scade }: Rinvio, day: CivilDate): boolean {
  return approvatoIl <= day && day <= scade;
}

/**
 * The one place where it is decided what entries about an ente do to a finding on a day. One that
 * holds comes before those that have ended; of several, the one that names the item, then the one
 * that ends last. What was approved later than the day does not exist yet.
 */
export function matchWaiver(rinvii: readonly Rinvio[], finding: Disposable, day: CivilDate, labelOf: (act: string) => string): Disposal | null {
  if (!isUnmet(finding)) return null;
  const about = rinvii.filter((rinvio) => rinvio.approvatoIl <= day && isAbout(rinvio, finding));
  const holding = foremost(about.filter((rinvio) => holdsOn(rinvio, day)));
  const chosen = holding ?? foremost(about);
  return chosen === null ? null : { disposition: holding === null ? 'waiver_expired' : 'waived', waiver: describeWaiver(chosen, labelOf) };
}

function foremost(rinvii: readonly Rinvio[]): Rinvio | null {
  const [first, ...others] = rinvii;
  return first === undefined ? null : others.reduce((best, one) => (precedes(one, best) ? one : best), first);
}

function precedes(one: Rinvio, other: Rinvio): boolean {
  const [isOwn, isOther] = [one.istanza !== undefined, other.istanza !== undefined];
  return isOwn === isOther ? one.scade > other.scade : isOwn;
}

function describeWaiver({ scade, motivo, chiestoDa, approvatoDa, approvatoIl, norma }: Rinvio, labelOf: (act: string) => string): FindingWaiver {
  return {
    kind: norma === undefined ? 'postponement' : 'exemption',
    until: scade,
    reason: motivo,
    requestedBy: chiestoDa,
    approvedBy: approvatoDa,
    approvedOn: approvatoIl,
    norm: norma === undefined ? null : describeNorm(norma, labelOf),
  };
}

function describeNorm(norma: NormaDiEsenzione, labelOf: (act: string) => string): FindingLegalBasis {
  const { atto, articolo, comma, punto } = norma;
  return {
    act: atto,
    ...(articolo === undefined ? {} : { article: articolo }),
    ...(comma === undefined ? {} : { comma }),
    ...(punto === undefined ? {} : { point: punto }),
    label: citeWaiverNorm(norma, labelOf(atto)),
  };
}
