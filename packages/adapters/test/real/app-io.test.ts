/** The list of App IO of September 2021. It is not part of the project: without it nothing is checked. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { appIo } from '../../src/app-io/app-io.ts';
import { findDataFolder } from './data-folder.ts';

const folder = findDataFolder();
const path = folder === null ? '' : join(folder, 'app-io', 'visible-services-compact.2021-09-29.json');

describe('app-io, on the real list', () => {
  it.skipIf(!existsSync(path))('reads every body, with its services (skipped where shared/data is absent)', () => {
    const file = { name: 'visible-services-compact.2021-09-29.json', bytes: new Uint8Array(readFileSync(path)), date: '2021-09-29' };
    const { records, diagnostics } = appIo.read(file, { lang: 'it' });
    expect(diagnostics).toEqual([]);
    expect(records).toHaveLength(5815);
    const rows = records.map(({ keys, row }) => ({ ...keys, services: (row as { readonly services: number }).services }));
    expect(rows.reduce((sum, { services }) => sum + services, 0)).toBe(27_768);
    expect(rows).toContainEqual({ denominazione: 'Comune di Montemurlo', codiceFiscale: '00584640486', services: 1 });
    expect(rows).toContainEqual({ denominazione: 'Comune di Suzzara', codiceFiscale: '00178480208', services: expect.any(Number) as number });
    expect(rows.filter(({ denominazione }) => /comune/iu.test(denominazione ?? ''))).toHaveLength(5368);
    expect(new Set(rows.map(({ codiceFiscale }) => codiceFiscale)).size).toBe(rows.length);
  });
});
