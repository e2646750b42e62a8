// Proves what is shipped, on real bundles and real processes: the core runs in a browser, under
// a strict policy, with the same result as the command; the command starts and fails cleanly.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextDecoder, TextEncoder } from 'node:util';
import vm from 'node:vm';

import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'packages/cli/bin/adempi.js');
const rules = join(root, 'packages/cli/dist/bundle.json');
const state = join(root, 'fixtures/comuni/cremona.yml');
const asOf = '2023-02-01';
const aside = mkdtempSync(join(tmpdir(), 'adempi-bundles-'));

try {
  await checkBrowserBundle();
  checkStart();
  checkCache();
  checkMissingBuild();
  checkFullDisk();
  checkFifo();
  await checkClosedPipe();
} finally {
  rmSync(aside, { recursive: true });
}
process.stdout.write('bundles: ok\n');

async function checkBrowserBundle() {
  const { outputFiles } = await build({
    stdin: {
      contents: [
        "export { createEvaluator } from '@adempi/core';",
        "export { validate } from '@adempi/schema';",
        "export { readDocument } from '@adempi/schema/yaml';",
        `export { default as bundle } from ${JSON.stringify(rules)};`,
      ].join('\n'),
      resolveDir: join(root, 'packages/cli'),
    },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'adempi',
    conditions: ['source'],
    write: false,
    logLevel: 'warning',
  });
  const code = outputFiles[0].text;
  for (const forbidden of [/["']node:/, /\brequire\s*\(/, /\beval\s*\(/, /\bFunction\s*\(/]) {
    const place = code.search(forbidden);
    assert.equal(place, -1, `the browser bundle holds ${forbidden}: ${code.slice(place - 60, place + 60)}`);
  }
  // No globals of Node but the two that every browser has, and no code from strings: a page with
  // a strict policy.
  const globals = { TextEncoder, TextDecoder, text: readFileSync(state, 'utf8'), asOf };
  const context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(code, context);
  const found = vm.runInContext(
    `const state = adempi.readDocument(text).value;
     if (adempi.validate('state', state).length > 0) throw new Error('the state is not valid');
     JSON.stringify(adempi.createEvaluator(adempi.bundle).assess(state, { asOf }))`,
    context,
  );
  const printed = execFileSync(process.execPath, [cli, 'check', state, '--as-of', asOf, '-f', 'json', '--exit-zero'], { encoding: 'utf8' });
  assert.deepEqual(JSON.parse(found), JSON.parse(printed), 'the browser and the command disagree');
}

function checkStart() {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8'));
  assert.deepEqual(run(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  const help = run(['--help']);
  assert.equal(help.status, 0);
  assert.match(help.stdout, /^Uso: adempi/);
}

// What the build compiled is taken; without it, or spoilt, the command says the same.
function checkCache() {
  const { cacheFile, compileMain } = createRequire(import.meta.url)(join(root, 'packages/cli/bin/load-main.js'));
  assert.equal(compileMain(readFileSync(cacheFile)).cachedDataRejected, false);
  const copy = join(aside, 'copy');
  for (const folder of ['bin', 'dist']) cpSync(join(root, 'packages/cli', folder), join(copy, folder), { recursive: true });
  const args = ['check', state, '--as-of', asOf, '--exit-zero'];
  const check = () => spawnSync(process.execPath, [join(copy, 'bin/adempi.js'), ...args], { encoding: 'utf8' });
  const expected = run(args);
  writeFileSync(join(copy, 'dist', basename(cacheFile)), 'spoilt');
  const spoilt = check();
  rmSync(join(copy, 'dist', basename(cacheFile)));
  const without = check();
  for (const { status, stdout, stderr } of [spoilt, without]) assert.deepEqual({ status, stdout, stderr }, expected);
}

function checkMissingBuild() {
  cpSync(join(root, 'packages/cli/bin'), join(aside, 'bin'), { recursive: true });
  cpSync(join(root, 'packages/cli/package.json'), join(aside, 'package.json'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(aside, 'bin/adempi.js'), 'check'], { encoding: 'utf8' });
  assert.deepEqual({ status, stdout }, { status: 70, stdout: '' });
  assert.match(stderr, /npm run build/);
}

// Linux has a device that is always full, and FIFOs that nobody feeds.
function checkFullDisk() {
  if (process.platform !== 'linux') return;
  const { status, stderr } = spawnSync(process.execPath, [cli, 'check', state], { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'], encoding: 'utf8' });
  assert.equal(status, 70);
  assert.match(stderr, /^errore: Impossibile scrivere il risultato: il disco è pieno\.\n$/);
}

function checkFifo() {
  if (process.platform !== 'linux') return;
  const fifo = join(aside, 'stato.yml');
  execFileSync('mkfifo', [fifo]);
  const { status, stdout, stderr } = run(['check', fifo], { timeout: 10_000 });
  assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
  assert.match(stderr, /Non è un file normale/);
}

// A reader that goes away, such as `head`, ends the command without a word.
function checkClosedPipe() {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, 'check', ...Array.from({ length: 40 }, () => state), '-f', 'json', '--exit-zero']);
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    child.on('error', reject);
    child.on('close', (status) => {
      try {
        assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
        resolve();
      } catch (error) {
        reject(error);
      }
    });
  });
}

function run(args, options = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', env: { ...process.env, ADEMPI_LANG: '' }, ...options });
  return { status, stdout, stderr };
}
