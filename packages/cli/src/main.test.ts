import { describe, expect, it } from 'vitest';

import { runCli } from '../test/run-cli.ts';
import { OutputError } from './errors.ts';

describe('main', () => {
  it('tells a bug in one Italian sentence, and its stack only on request', async () => {
    const loadBundle = (): Promise<never> => Promise.reject(new Error('guasto inventato'));
    const usual = await runCli(['rules', 'list'], { loadBundle });
    expect(usual).toEqual({ status: 70, stdout: '', stderr: expect.stringContaining('Errore interno: guasto inventato\nÈ un difetto di Adempi') as string });
    expect(usual.stderr).not.toContain('    at ');
    const debug = await runCli(['rules', 'list'], { loadBundle, env: { ADEMPI_DEBUG: '1' } });
    expect(debug.stderr).toContain('    at ');
  });

  it('gives a terminal colours and its width, without changing the text', async () => {
    const terminal = await runCli(['rules', 'list', '--pack', 'pdnd'], { terminal: true });
    const plain = await runCli(['rules', 'list', '--pack', 'pdnd', '--no-color'], { terminal: true });
    expect(terminal.stdout).toContain('\u001b[');
    expect(plain.stdout).not.toContain('\u001b');
    expect(terminal.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
    expect(plain.stdout.split('\n')[0]).toHaveLength(80);
  });

  it('speaks the language that was asked for, wherever it stands in the line', async () => {
    const { stderr } = await runCli(['check', 'x.yml', '--as-of', 'ieri', '--lang', 'en'], {});
    expect(stderr).toContain('error: value "ieri" of option "--as-of <day>" is not valid');
  });

  it('keeps the message of an output that could not be written', async () => {
    const loadBundle = (): Promise<never> => Promise.reject(new OutputError('Impossibile scrivere x.'));
    expect(await runCli(['rules', 'list'], { loadBundle })).toEqual({ status: 70, stdout: '', stderr: 'errore: Impossibile scrivere x.\n' });
  });
});
