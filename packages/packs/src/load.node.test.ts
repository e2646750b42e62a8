import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
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

describe('a folder of rules that anybody may have filled', () => {
  it('refuses a FIFO, a device and a file of 1 GB before reading, each with its name', { timeout: 10_000 }, () => {
    execFileSync('mkfifo', [join(dir, 'pdnd', 'coda.yml')]);
    symlinkSync('/dev/zero', join(dir, 'pdnd', 'zeri.yml'));
    write('pdnd/enorme.yml', '');
    truncateSync(join(dir, 'pdnd', 'enorme.yml'), 2 ** 30);

    const { bundle, diagnostics } = loadBundle(dir);

    expect(bundle).toBeNull();
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['file.not-regular', 'pdnd/coda.yml'],
      ['file.too-large', 'pdnd/enorme.yml'],
      ['file.not-regular', 'pdnd/zeri.yml'],
    ]);
  });

  it('leaves alone what is no file of rules', () => {
    execFileSync('mkfifo', [join(dir, 'pdnd', 'coda')]);
    expect(readRuleFiles(dir).length).toBe(Object.keys(sampleFiles).length);
  });

  it('gives up on folders that links multiply without end', { timeout: 20_000 }, () => {
    for (let level = 0; level < 30; level += 1) {
      mkdirSync(join(dir, `livello-${level}`));
      for (const name of ['a', 'b']) symlinkSync(join(dir, `livello-${level + 1}`), join(dir, `livello-${level}`, name));
    }
    mkdirSync(join(dir, 'livello-30'));

    expect(loadBundle(dir)).toMatchObject({ bundle: null, diagnostics: [{ code: 'file.too-many', file: dir }] });
  });

  it('says in Italian, or in English, why a file cannot be read', () => {
    symlinkSync(join(dir, 'pdnd', 'se-stesso.yml'), join(dir, 'pdnd', 'se-stesso.yml'));
    const messageOf = (lang: 'it' | 'en'): string => loadBundle(dir, { lang }).diagnostics.map(({ message }) => message).join();

    expect(messageOf('it')).toBe('«pdnd/se-stesso.yml» non si può leggere: i collegamenti rimandano l’uno all’altro.');
    expect(messageOf('en')).toContain('the links lead to each other');
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
