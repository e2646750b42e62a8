import type { Application } from './read-applications.ts';

/** What the payment of a grant proves beyond the project itself. */
export interface PaidWork {
  readonly misura: string;
  /** The calls of the measure that ask for it, by their titles. */
  readonly avviso: RegExp;
  /** A boolean of the vocabulary, true on the day of the payment. */
  readonly fatto: string;
}

/**
 * Only what the check before the payment looks at, for each Comune and in the words of the
 * vocabulary; why each entry stands here, and why other measures do not, is in the README.
 */
export const paidWork: readonly PaidWork[] = [
  { misura: '1.3.1', avviso: /^1\.3\.1 Piattaforma Digitale Nazionale Dati\s*-\s*Comuni\b/iu, fatto: 'pdnd.aderente' },
  { misura: '1.3.1', avviso: /\bANNCSU\b/u, fatto: 'anagrafe.anncsu.attivo' },
  { misura: '1.4.4', avviso: /\bANSC\b/u, fatto: 'anagrafe.ansc.aderente' },
  { misura: '1.4.5', avviso: /Piattaforma Notifiche Digitali/iu, fatto: 'send.integrato' },
];

/** The facts that are true since an application was paid. */
export function provenBy({ misura, avviso }: Application): string[] {
  return paidWork.filter((work) => work.misura === misura && work.avviso.test(avviso)).map(({ fatto }) => fatto);
}
