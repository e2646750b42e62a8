import type { Fleet, FleetEnte } from '../src/html/fleet/fleet.ts';

/** A small batch on open data: two Comuni, a duty of law that one breaches, a line of a plan. */
export function sampleFleet(changes: Partial<Fleet>): Fleet {
  const enti = [sampleEnte({}), sampleEnte({ codiceIstat: '990002', codiceIpa: 'c_x002', denominazione: 'Comune di Prova Bassà', regione: 'Molise', popolazione: null, band: null, counts: [1, 0, 0, 1, 0, 0], breaches: 0, findings: [{ kind: 1, instance: null }] })];
  return {
    asOf: '2026-11-21',
    knownAt: null,
    assumeUnchanged: false,
    profile: null,
    tool: { name: 'adempi', version: '0.1.0' },
    packs: [{ id: 'pdnd', version: '1.0.0', digest: 'sha256:00', horizon: '2026-04-21' }],
    judged: 2,
    openData: 2,
    errors: 3,
    conflicts: 0,
    note: 'Indizi da dati aperti, non accertamenti.',
    disclaimer: 'Questo esame è un aiuto.',
    show: ['fail', 'error', 'pending', 'pass'],
    enti,
    rules: [
      { id: 'pdnd/adesione', title: 'Adesione alla PDND', force: 'statutory', counts: [1, 1, 0, 0, 0, 0], norms: ['art. 50-ter, c. 2, CAD'] },
      { id: 'siti/accessibili', title: 'Siti accessibili', force: 'statutory', counts: [0, 0, 0, 2, 0, 0], norms: [] },
      { id: 'piano/linea', title: 'Linea del Piano', force: 'plan', counts: [0, 0, 2, 0, 0, 0], norms: [] },
    ],
    kinds: [
      { ruleId: 'pdnd/adesione', outcome: 'fail', timing: 'overdue', dueDate: '2023-09-30', nextDueDate: null, isVerified: true, disposition: 'none', waiverUntil: null, exposure: 'fine' },
      { ruleId: 'pdnd/adesione', outcome: 'pass', timing: 'met', dueDate: '2023-09-30', nextDueDate: null, isVerified: false, disposition: 'none', waiverUntil: null, exposure: null },
    ],
    registry: [{ name: 'istat', file: 'istat.csv', date: '2026-05-29', publisher: 'ISTAT', licence: 'CC-BY-4.0', url: null, digest: 'sha256:01', rows: null, comuni: null, unresolved: null }],
    sources: [{ name: 'pdnd-2026-08-21', file: 'aderenti.csv', date: '2026-08-21', publisher: 'PagoPA S.p.A.', licence: 'CC0-1.0', url: 'https://www.interop.pagopa.it', digest: 'sha256:02', rows: 10, comuni: 1, unresolved: 0 }],
    ...changes,
  };
}

/** A Comune that breaches one duty and of which another is unknown. */
export function sampleEnte(changes: Partial<FleetEnte>): FleetEnte {
  return {
    codiceIstat: '990001',
    codiceIpa: 'c_x001',
    denominazione: 'Comune di Prova Alta',
    provincia: 'XX',
    regione: 'Veneto',
    popolazione: 900,
    band: { from: 0, to: 1000 },
    counts: [0, 1, 0, 1, 0, 0],
    breaches: 1,
    fined: null,
    nextDueDate: null,
    conflicts: 0,
    findings: [{ kind: 0, instance: null }],
    sharedBy: 1,
    ...changes,
  };
}
