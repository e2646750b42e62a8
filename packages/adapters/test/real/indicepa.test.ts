/** The lists of IndicePA. They are not part of the project: without them nothing is checked. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Diagnostic } from '@adempi/schema';

import type { SourceRecord } from '../../src/index.ts';
import { indicepa } from '../../src/indicepa/indicepa.ts';
import type { EnteRow } from '../../src/indicepa/read-enti.ts';
import { findDataFolder } from './data-folder.ts';

const folder = findDataFolder();
const pathOf = (name: string): string => (folder === null ? '' : join(folder, 'ipa', name));
const legacy = pathOf('amministrazioni_comuni_2018-07.csv');
const mxmap = pathOf('mxmap_it_enti.2026-07-01.csv');

interface Read {
  readonly records: readonly SourceRecord<EnteRow>[];
  readonly diagnostics: readonly Diagnostic[];
  readonly of: (codiceIpa: string) => SourceRecord<EnteRow> | undefined;
}

function read(path: string, date: string): Read {
  const { records, diagnostics } = indicepa.read({ name: path, bytes: new Uint8Array(readFileSync(path)), date }, { lang: 'it' });
  return { records: records as SourceRecord<EnteRow>[], diagnostics, of: (code) => (records as SourceRecord<EnteRow>[]).find(({ keys }) => keys.codiceIpa === code) };
}

describe('indicepa, on the real lists', () => {
  it.skipIf(!existsSync(legacy))('reads the layout of before 2020 (skipped where shared/data is absent)', () => {
    const { records, diagnostics, of } = read(legacy, '2018-07-31');
    expect(records).toHaveLength(8111);
    // All but three have a PEC; 84 have no site, and these are the sites that are none.
    expect(records.filter(({ row }) => row.hasPec)).toHaveLength(8108);
    expect(records.filter(({ row }) => row.site === null)).toHaveLength(84 + diagnostics.length);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['source.value-left-out']));
    expect(diagnostics.map(({ message }) => message).join('\n')).toContain('«http//www.comune.torrenova.me.it»');
    expect(diagnostics.map(({ message }) => message).join('\n')).not.toMatch(/gmail|pec\./u);
    expect(of('c_c523')).toEqual({
      place: { line: 2090 },
      keys: { codiceIpa: 'c_c523', denominazione: 'Comune di Cernusco sul Naviglio', codiceFiscale: '01217430154', provincia: 'MI' },
      row: { site: 'https://www.comune.cernuscosulnaviglio.mi.it', hasPec: true, updated: null },
    });
    expect(of('c_d061')?.row.site).toBe('https://www.comune.cortemaggiore.pc.it');
  });

  it.skipIf(!existsSync(mxmap))('reads the list of mxmap (skipped where shared/data is absent)', () => {
    const { records, diagnostics, of } = read(mxmap, '2026-07-01');
    expect(diagnostics).toEqual([]);
    expect(records).toHaveLength(8008);
    // 7,987 sites are those of IndicePA, and 100 of them stand on a host that is not one ente's alone.
    expect(records.filter(({ row }) => row.site !== null)).toHaveLength(7887);
    expect(of('c_d150')).toEqual({
      place: { line: 315 },
      keys: { codiceIpa: 'c_d150', denominazione: 'Comune di Cremona', codiceIstat: '019036', provincia: 'CR' },
      row: { site: 'https://comune.cremona.it', hasPec: false, updated: null },
    });
    expect(of('C_H377')?.row.site).toBe('https://comune.robilante.cn.it');
  });
});
