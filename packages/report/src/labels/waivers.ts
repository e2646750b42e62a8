import { elide, formatDay } from '@adempi/schema';
import type { CivilDate, Finding, FindingWaiver, Lang } from '@adempi/schema';

/** What reports say of what was put off, is exempt by law, or was known already. */
export interface WaiverLabels {
  /** Before the text: what it is. */
  readonly row: (finding: Pick<Finding, 'disposition' | 'waiver'>) => string;
  /** A sentence without a capital. */
  readonly told: (waiver: FindingWaiver) => string;
  readonly expired: (waiver: FindingWaiver) => string;
  readonly known: string;
  readonly count: string;
  /** How many rules, and that they still count. */
  readonly counted: (rules: number) => string;
  /** Of an event of a calendar: what was put off comes back. */
  readonly ends: (title: string, kind: FindingWaiver['kind']) => string;
  /** Of a forecast. */
  readonly starts: (until: CivilDate) => string;
  readonly ended: (until: CivilDate) => string;
  readonly meanwhile: string;
}

const italian: WaiverLabels = {
  row: ({ disposition, waiver }) => (disposition === 'baselined' ? 'Già noto' : waiver?.kind === 'exemption' ? 'Esenzione' : 'Rinvio'),
  told: ({ kind, until, reason, requestedBy, approvedBy, approvedOn, norm }) =>
    elide`${kind === 'exemption' ? `esentato per legge, secondo l'ente (${norm?.label ?? ''}), fino al` : 'rinviato dall\'ente fino al'} ${formatDay(until)}: ${stop(reason)} Chiesto da: ${requestedBy}; approvato da: ${approvedBy}, il ${formatDay(approvedOn)}.${
      kind === 'exemption' ? ' Se l\'esenzione spetti davvero, Adempi non lo verifica: nessun ente può derogare alla legge.' : ' L\'esito e il termine non cambiano.'
    }`,
  expired: ({ kind, until, reason, approvedBy }) =>
    elide`${kind === 'exemption' ? 'esenzione scaduta' : 'rinvio scaduto'} il ${formatDay(until)} (${unstop(reason)}; approvato da: ${approvedBy}). Serve una nuova decisione, oppure adempiere.`,
  known: 'era già tra i rilievi noti, e non è peggiorato.',
  count: 'Rinviati o esentati',
  counted: (rules) => `${rules === 1 ? '1 regola' : `${rules} regole`}; l'esito non cambia, e ciò che è di legge conta nel punteggio`,
  ends: (title, kind) => `${kind === 'exemption' ? 'Scade l\'esenzione' : 'Scade il rinvio'}: ${title}`,
  starts: (until) => elide`da oggi è rinviato o esentato, fino al ${formatDay(until)}`,
  ended: (until) => elide`il rinvio o l'esenzione è scaduto il ${formatDay(until)}`,
  meanwhile: 'rinviato o esentato',
};

const english: WaiverLabels = {
  row: ({ disposition, waiver }) => (disposition === 'baselined' ? 'Known' : waiver?.kind === 'exemption' ? 'Exemption' : 'Put off'),
  told: ({ kind, until, reason, requestedBy, approvedBy, approvedOn, norm }) =>
    `${kind === 'exemption' ? `exempt by law, according to the body (${norm?.label ?? ''}), until` : 'put off by the body until'} ${formatDay(until)}: ${stop(reason)} Asked by: ${requestedBy}; approved by: ${approvedBy}, on ${formatDay(approvedOn)}.${
      kind === 'exemption' ? ' Whether the exemption is due is not checked by Adempi: no body can waive the law.' : ' Outcome and term do not change.'
    }`,
  expired: ({ kind, until, reason, approvedBy }) =>
    `${kind === 'exemption' ? 'exemption ended' : 'postponement ended'} on ${formatDay(until)} (${unstop(reason)}; approved by: ${approvedBy}). It needs a new decision, or to be met.`,
  known: 'it was among the known findings, and has not got worse.',
  count: 'Put off or exempt',
  counted: (rules) => `${rules === 1 ? '1 rule' : `${rules} rules`}; the outcome does not change, and what is law counts in the score`,
  ends: (title, kind) => `${kind === 'exemption' ? 'The exemption ends' : 'The postponement ends'}: ${title}`,
  starts: (until) => `from today it is put off or exempt, until ${formatDay(until)}`,
  ended: (until) => `the postponement or exemption ended on ${formatDay(until)}`,
  meanwhile: 'put off or exempt',
};

/** A reason as a sentence of its own. */
function stop(reason: string): string {
  return /[.!?…]$/u.test(reason.trim()) ? reason.trim() : `${reason.trim()}.`;
}

/** A reason within a sentence. */
function unstop(reason: string): string {
  return reason.trim().replace(/\.$/u, '');
}

/** The words of a language. */
export function waiverLabelsOf(lang: Lang): WaiverLabels {
  return lang === 'en' ? english : italian;
}
