import { defineAdapter } from '../adapter.ts';
import type { Adapter } from '../adapter.ts';
import { readApplications } from './read-applications.ts';
import type { Application } from './read-applications.ts';
import { writeClaims } from './write-claims.ts';

/**
 * The funded applications of PA digitale 2026, one file per measure of the PNRR, in CSV or JSON. A
 * payment follows a positive check of the work, so that it proves it at its date; money that was
 * granted proves no work, and money given up, or a Comune that is not there, proves nothing: a
 * Comune may have done the work at its own expense.
 */
export const padigitale2026: Adapter = defineAdapter<Application>({
  id: 'padigitale2026',
  info: {
    title: { it: 'Candidature finanziate di PA digitale 2026', en: 'Funded applications of PA digitale 2026' },
    publisher: 'Dipartimento per la trasformazione digitale',
    licence: 'CC-BY-4.0',
    url: 'https://github.com/teamdigitale/padigitale2026-opendata',
    isPublic: true,
    assurance: 'documentato',
  },
  read: readApplications,
  patch: (records, { date }) => ({ claims: writeClaims(records, date) }),
});
