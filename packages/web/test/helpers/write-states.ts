import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** States that no fixture has, and files of waivers, by the name of their file. */
const states = {
  /** All that is known is open data. */
  'aperti.yml': `adempi: 1
ente: { codiceIpa: c_x001, denominazione: Comune di Prova, tipo: comune, popolazione: 4000 }
fonti:
  elenco: { titolo: Elenco degli aderenti, data: 2023-12-01, garanzia: osservato, datiAperti: true }
fatti:
  pdnd: { aderente: false }
provenienza:
  pdnd: { fonte: elenco }
  ente: { fonte: elenco }
`,
  /** Breaches that call for acts and letters. */
  'inadempiente.yml': `adempi: 1
aggiornatoIl: 2024-01-20
ente: { codiceIpa: c_x002, denominazione: Comune di Provaglio, tipo: comune, popolazione: 4000 }
fatti:
  governance: { rtd: { nominato: false } }
  pdnd: { aderente: false }
  documenti: { manualeGestione: { adottato: false } }
`,
  /** The same, later. */
  'migliorato.yml': `adempi: 1
aggiornatoIl: 2024-01-25
ente: { codiceIpa: c_x002, denominazione: Comune di Provaglio, tipo: comune, popolazione: 4000 }
fatti:
  governance: { rtd: { nominato: true, dataNomina: 2024-01-22 } }
  pdnd: { aderente: true }
  documenti: { manualeGestione: { adottato: false } }
`,
  /** Waivers of Cremona. */
  'rinvii.yml': `adempi: 1
rinvii:
  - regola: piano-triennale-2022-2024/data-center-b
    ente: c_d150
    motivo: il trasferimento in cloud si fa con il bando regionale del 2023
    chiestoDa: RTD
    approvatoDa: giunta
    approvatoIl: 2022-11-15
    scade: 2022-12-31
`,
  /** Waivers that nobody can apply. */
  'rinvii-errati.yml': `adempi: 1
rinvii:
  - { regola: governance/inventata, ente: c_d150, motivo: x, chiestoDa: RTD, approvatoDa: giunta, approvatoIl: 2022-11-15, scade: 2022-12-31 }
`,
} as const;

/** A file of `writeStates`. */
export type StateName = keyof typeof states;

/** Writes them into a folder of their own, which the caller removes. */
export function writeStates(): { readonly folder: string; readonly fileOf: (name: StateName) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'adempi-states-'));
  for (const [name, text] of Object.entries(states)) writeFileSync(join(folder, name), text);
  return { folder, fileOf: (name) => join(folder, name) };
}
