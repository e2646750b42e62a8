import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createFiles, sampleFiles } from '../test/sample-rules.ts';
import { compileBundle } from './compile.ts';
import { RuleFolderError, loadBundle, readRuleFiles } from './load.node.ts';

let dir = '';

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), content);
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'adempi-rules-'));
  for (const [path, text] of Object.entries(sampleFiles)) write(path, text);
});

afterEach(() => {
  rmSync(dir, { recursive: true });
});

describe('readRuleFiles', () => {
  it('reads every .yml file and nothing else, sorted by path', () => {
    write('README.md', '# Regole');
    write('pdnd/note.txt', 'x');

    const paths = readRuleFiles(dir).map(({ path }) => path);

    expect(paths).toEqual(Object.keys(sampleFiles).sort());
  });

  it('refuses a link that leads back to a folder that holds it', () => {
    symlinkSync(dir, join(dir, 'pdnd', 'giro'));

    expect(() => readRuleFiles(dir)).toThrow(RuleFolderError);
    expect(loadBundle(dir)).toMatchObject({ bundle: null, diagnostics: [{ code: 'file.loop', file: 'pdnd/giro' }] });
  });

  it('follows a link that leads elsewhere', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'adempi-pack-'));
    writeFileSync(join(elsewhere, 'pack.yml'), 'id: altro');
    symlinkSync(elsewhere, join(dir, 'altro'));

    expect(readRuleFiles(dir).map(({ path }) => path)).toContain('altro/pack.yml');
    rmSync(elsewhere, { recursive: true });
  });
});

describe('loadBundle', () => {
  it('gives the bundle that the same files give elsewhere', () => {
    expect(loadBundle(dir).bundle).toEqual(compileBundle(createFiles()).bundle);
  });

  it('reports a folder that is not there', () => {
    const missing = join(dir, 'assente');

    expect(loadBundle(missing)).toMatchObject({ bundle: null, diagnostics: [{ code: 'file.unreadable', file: missing }] });
  });

  it('reports every file that is not UTF-8', () => {
    write('pdnd/adesione.yml', Uint8Array.of(0x74, 0xe0, 0x0a));
    write('atti.yml', Uint8Array.of(0xff, 0xfe, 0x61, 0x00));

    expect(loadBundle(dir).diagnostics).toMatchObject([
      { code: 'file.utf16', file: 'atti.yml' },
      { code: 'file.encoding', file: 'pdnd/adesione.yml' },
    ]);
  });
});
