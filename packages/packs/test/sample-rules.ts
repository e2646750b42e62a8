import type { RuleFile } from '../src/index.ts';

/** A small, sound folder of rules, by path. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'atti.yml': `acts:
  - { id: cad, label: CAD, title: Codice dell'amministrazione digitale }
`,
  'fonti.yml': `sources:
  - { id: S1, grade: primary-text, title: CAD, address: "https://www.normattiva.it/cad" }
`,
  'piano-di-lavoro.yml': `exposure: { fine: 40, fine_halved: 36, fine_unclear: 28, no_fine: 20, other: 16 }
unexposed: { statutory: 14, guideline: 12, grant: 24, plan: 4 }
severity: { critical: 30, high: 22, medium: 14, low: 7, info: 0 }
date: { overdue: 25, within: [{ days: 30, points: 24 }, { days: 90, points: 10 }], later: 0, undated: 5 }
procedure: 30
effort:
  unknown: 5
  kinds:
    - { id: portale, label: { it: Portale }, points: 10, rules: [pdnd/adesione] }
    - { id: atto, label: { it: Atto }, points: 8, rules: [pdnd/dichiarazione] }
pnrr: [{ measure: "1.3.1", rules: [pdnd/dichiarazione] }]
`,
  'esposizione.yml': `classes:
  fine: { label: { it: Sanzione all'ente }, minEur: 10000, maxEur: 100000 }
  fine_halved: { label: { it: Sanzione dimezzata }, minEur: 5000, maxEur: 50000 }
  fine_unclear: { label: { it: Sanzione non accertata }, minEur: null, maxEur: null }
  no_fine: { label: { it: Nessuna sanzione }, minEur: null, maxEur: null }
  other: { label: { it: Altre conseguenze }, minEur: null, maxEur: null }
provisions:
  - { act: cad, article: "50-ter", comma: "2", class: fine, from: 2021-06-01, source: S1 }
referrals: []
explanation: { it: Oggi nessuna sanzione è dovuta. }
procedure:
  collection: procedimenti
  rule: procedimenti.regola
  stages:
    - { id: contestazione, date: procedimenti.dataContestazione, label: { it: contestazione } }
`,
  'vocabolario/procedimenti.yml': `area: procedimenti
title: { it: Procedimenti }
facts:
  - { path: procedimenti, type: collection, key: id, label: { it: Procedimenti } }
  - { path: procedimenti.id, type: string, label: { it: Nome } }
  - { path: procedimenti.regola, type: string, label: { it: Regola } }
  - { path: procedimenti.dataContestazione, type: date, label: { it: Data della contestazione } }
`,
  'vocabolario/siti.yml': `area: siti
title: { it: Siti }
facts:
  - { path: pdnd.aderente, type: boolean, label: { it: Adesione alla PDND }, question: { it: Il Comune ha aderito? }, office: RTD, datedBy: pdnd.dataAdesione }
  - { path: pdnd.dataAdesione, type: date, label: { it: Data di adesione } }
  - { path: siti, type: collection, key: id, label: { it: Siti del Comune }, office: SERVIZI INFORMATICI }
  - { path: siti.id, type: string, label: { it: Nome del sito } }
  - { path: siti.tipo, type: enum, label: { it: Tipo di sito }, values: [{ value: sito, label: { it: Sito web } }, { value: app, label: { it: App } }, { value: altro, label: { it: Altro } }] }
  - { path: siti.dichiarazione, type: date, label: { it: Data della dichiarazione } }
`,
  'profili/uno.yml': `id: uno
title: { it: "Una regola" }
description: { it: "Quella che serve." }
select: { rules: [pdnd/adesione] }
`,
  'pdnd/pack.yml': `id: pdnd
version: 1.0.0
title: { it: PDND }
description: { it: Adesione alla piattaforma dei dati. }
horizon: 2026-11-21
`,
  'pdnd/parametri/termine.yml': `id: pdnd/termine
title: { it: Termine di adesione }
type: date
versions:
  - { from: 2021-01-01, to: 2022-12-31, value: 2023-03-31, source: S1, checkedOn: 2026-11-21 }
  - { from: 2023-01-01, value: 2023-09-30, source: S1, checkedOn: 2026-11-21 }
`,
  'pdnd/adesione.yml': `id: pdnd/adesione
obligation: pdnd-adesione
title: { it: Adesione alla PDND }
severity: high
force: statutory
confidence: { duty: verified, date: verified, exposure: verified }
legalBasis:
  - { act: cad, article: "50-ter", comma: "2", checkedOn: 2026-11-21, source: S1 }
inForce: { from: 2021-01-01 }
deadline: { on: { param: pdnd/termine } }
require: { fact: pdnd.aderente, operator: equal, value: true }
exposure: { cad18bis: fine, from: 2021-06-01, basis: "art. 18-bis, c. 5" }
messages:
  fail: "Il Comune non ha aderito alla PDND."
remedy: "Firmare l'accordo di adesione."
evidence: [accordo di adesione]
actor: rtd
examples:
  - { name: aderente, asOf: 2023-10-01, given: { pdnd: { aderente: true } }, expect: pass }
  - { name: non aderente, asOf: 2023-10-01, given: { pdnd: { aderente: false } }, expect: { outcome: fail, dueDate: 2023-09-30 } }
  - { name: non si sa, asOf: 2023-10-01, given: {}, expect: unknown }
`,
  'pdnd/dichiarazione.yml': `id: pdnd/dichiarazione
obligation: dichiarazione
title: { it: "Dichiarazione di ogni sito | ogni anno" }
severity: medium
force: guideline
confidence: { duty: verified, date: unverified, exposure: unverified }
legalBasis:
  - { act: cad, article: "7", checkedOn: 2026-11-21, source: S1 }
inForce: { from: 2020-09-23 }
deadline: { yearly: "09-23", metOn: siti.dichiarazione }
forEach: siti
where: { fact: siti.tipo, operator: in, value: [sito, app] }
messages:
  fail: "La dichiarazione di «{siti.id}» è del {siti.dichiarazione}."
remedy: "Riesaminare la dichiarazione."
evidence: [dichiarazione]
actor: rtd
aliases: [2021-2023/CAP1.PA.LA20]
notes: ["Il *ritardo* non si prova."]
examples:
  - { name: riesaminata, asOf: 2023-10-01, given: { siti: [{ id: a, tipo: sito, dichiarazione: 2023-09-01 }] }, expect: pass }
  - { name: vecchia, asOf: 2023-10-01, given: { siti: [{ id: a, tipo: sito, dichiarazione: 2021-09-01 }] }, expect: fail }
  - { name: non si sa, asOf: 2023-10-01, given: { siti: [{ id: a, tipo: sito }] }, expect: unknown }
`,
};

/** The sample with some files changed, added, or (null) left out. */
export function createFiles(changes: Readonly<Record<string, string | null>> = {}): RuleFile[] {
  return Object.entries({ ...sampleFiles, ...changes }).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]));
}

/** The text of a sample file with one passage replaced; it must be there once. */
export function plant(path: string, from: string, to: string): string {
  const text = sampleFiles[path] ?? '';
  if (text.split(from).length !== 2) throw new Error(`not once in ${path}: ${from}`);
  return text.replace(from, () => to);
}

/** Line and column, from 1, of a passage of a text. */
export function positionOf(text: string, passage: string): { readonly line: number; readonly column: number } {
  const offset = text.indexOf(passage);
  if (offset < 0) throw new Error(`not there: ${passage}`);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
