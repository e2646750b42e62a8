import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { serveApp } from '../src/app/serve-app.node.ts';
import type { Serving } from '../src/app/serve-app.node.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

describe('the server of the app', () => {
  let dir: string;
  let serving: Serving;
  const options = { headers: { 'X-Content-Type-Options': 'nosniff' }, host: '127.0.0.1', port: 0, refusedHost: (host: string): string => `no ${host}` };

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'adempi-app-'));
    writeFileSync(join(dir, 'index.html'), '<!doctype html>');
    writeFileSync(join(dir, '..', 'adempi-secret.txt'), 'secret');
    writeFileSync(join(dir, 'registro-altrove.json'), '{}');
    serving = await serveApp({ ...options, dir, registry: join(dir, 'registro-altrove.json') });
  });

  afterAll(async () => {
    await serving.close();
    rmSync(dir, { recursive: true });
    rmSync(join(dir, '..', 'adempi-secret.txt'));
  });

  function ask(path: string, { method = 'GET', host, at = serving }: { readonly method?: string; readonly host?: string; readonly at?: Serving } = {}): Promise<Answer> {
    const { hostname, port } = new URL(at.address);
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method, ...(host === undefined ? {} : { headers: { Host: host } }) }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk)).on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      });
      sent.on('error', reject).end();
    });
  }

  it('gives the page with its headers, on this computer alone', async () => {
    expect(serving.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const { status, headers, text } = await ask('/');
    expect([status, text, headers['x-content-type-options'], headers['content-type']]).toEqual([200, '<!doctype html>', 'nosniff', 'text/html;charset=utf-8']);
  });

  it.each(['evil.example', `evil.example:80`, '127.0.0.1'])('refuses whoever comes by the name %s', async (host) => {
    const { status, headers, text } = await ask('/', { host });
    expect([status, text, headers['x-content-type-options']]).toEqual([403, `no ${host}`, 'nosniff']);
  });

  it.each(['/../adempi-secret.txt', '/%2e%2e/adempi-secret.txt', '/..%2fadempi-secret.txt', '//evil.example/..', '/no.js'])('gives nothing for %s', async (path) => {
    const { status, text } = await ask(path);
    expect(status).toBe(404);
    expect(text).not.toContain('secret');
  });

  it.each(['%', '/%', '/%ff', 'http://[', '*'])('outlives the path %s', async (path) => {
    expect((await ask(path)).status).toBeGreaterThanOrEqual(400);
    expect((await ask('/')).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes no %s', async (method) => {
    expect((await ask('/', { method })).status).toBe(405);
  });

  it('gives the registry beside the app, and says where there is none', async () => {
    expect(await ask('/registro.json')).toMatchObject({ status: 200, text: '{}' });
    const without = await serveApp({ ...options, dir, registry: join(dir, 'manca.json') });
    expect(await ask('/registro.json', { at: without })).toMatchObject({ status: 204, text: '' });
    await without.close();
  });

  it('says when its port is taken', async () => {
    const port = Number(new URL(serving.address).port);
    await expect(serveApp({ ...options, dir, port, registry: null })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
