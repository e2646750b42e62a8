import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { adapters } from '../src/index.ts';

describe('the guide to the sources', () => {
  const page = readFileSync(fileURLToPath(new URL('../../../docs/guide/fonti.md', import.meta.url)), 'utf8');
  const rows = new Map([...page.matchAll(/^\| `([\w-]+)` \|(.*)\|$/gmu)].map(([, id = '', cells = '']) => [id, cells.split(' | ').map((cell) => cell.trim())]));

  it.each(adapters.map((adapter) => [adapter.id, adapter] as const))('lists %s, with its licence, and whether absence proves anything', (id, adapter) => {
    const [, , absence = '', licence = ''] = rows.get(id) ?? [];
    expect(absence.startsWith('**')).toBe(adapter.absent !== undefined);
    // What is no SPDX id is told in other words.
    expect(licence).toBe(/^[A-Za-z0-9.-]+$/u.test(adapter.info.licence) ? adapter.info.licence : licence);
    expect(licence).not.toBe('');
  });

  it('lists them by name', () => {
    expect([...rows.keys()]).toEqual([...rows.keys()].sort());
    expect(adapters.map(({ id }) => id)).toEqual(adapters.map(({ id }) => id).sort());
  });

  it.each(adapters.map(({ id }) => id))('leads to the page of %s', (id) => {
    const path = fileURLToPath(new URL(`../src/${id}/`, import.meta.url));
    expect(readFileSync(`${path}README.md`, 'utf8')).toMatch(new RegExp(`^# ${id}\\b`, 'u'));
  });
});
