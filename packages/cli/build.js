// Builds the command: dist/main.cjs, dist/batch-worker.cjs (what the threads of a batch run),
// dist/bundle.json (the rules, compiled from rules/), dist/verdicts.json (of these, what a check reads
// at each start) and a cache of what Node makes of main.cjs. From source: no other package needs to be
// built. Why so, in docs/adr/0019-start.md.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const here = new URL('.', import.meta.url);
const dist = fileURLToPath(new URL('dist/', here));
const main = `${dist}main.cjs`;
const rules = fileURLToPath(new URL('../../rules/', here));

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  conditions: ['source'],
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  plugins: [leaveOut(['node:child_process'])],
  // An optional dependency of cli-table3, which colours tables; Adempi colours them itself.
  // The pool of threads starts its own files, which must stand where it looks for them.
  external: ['@colors/colors', 'tinypool'],
  // A script that is run by hand has no `import()`; Node requires ES modules as well.
  supported: { 'dynamic-import': false },
  logLevel: 'warning',
};

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await build({
  ...shared,
  entryPoints: [fileURLToPath(new URL('src/start.node.ts', here))],
  outfile: main,
  minify: true,
  legalComments: 'none',
});
await build({ ...shared, entryPoints: [fileURLToPath(new URL('src/batch/worker.node.ts', here))], outfile: `${dist}batch-worker.cjs`, minify: true, legalComments: 'none' });
await writeFile(main, codeToAscii(await readFile(main, 'utf8')), 'latin1');
const bundle = await compileRules();
await writeFile(`${dist}bundle.json`, JSON.stringify(bundle));
await writeFile(`${dist}verdicts.json`, toAscii(JSON.stringify(forVerdicts(bundle))), 'latin1');
await writeCache();

/**
 * Modules that commander asks for and never uses here, with an empty one in their place: it loads
 * `child_process` for subcommands that are programs of their own, which Adempi has not.
 */
function leaveOut(names) {
  return {
    name: 'leave-out',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:/ }, ({ path, importer }) => (names.includes(path) && /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'left-out' } : undefined));
      onLoad({ filter: /^/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}

/**
 * Code in ASCII alone: esbuild leaves what stands in a regular expression as it is. After a backslash
 * an escape would mean something else; nothing here has one there.
 */
function codeToAscii(code) {
  const escaped = /\\[^\x00-\x7f]/.exec(code);
  if (escaped !== null) throw new Error(`cannot write in ASCII: ${escaped[0]}`);
  return toAscii(code);
}

/** JSON in ASCII alone, which is read without decoding. */
function toAscii(text) {
  return text.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Runs a check, and keeps what Node compiled for it: what has run need not be compiled again. */
async function writeCache() {
  const { cacheFile, compileMain, runScript } = createRequire(import.meta.url)('./bin/load-main.js');
  const script = compileMain();
  const command = runScript(script);
  const state = fileURLToPath(new URL('../../fixtures/comuni/cremona.yml', here));
  const nowhere = { write: () => Promise.resolve(), isTTY: false, columns: null };
  const status = await command.main(['check', state, '--exit-zero'], { ...command.createNodeIo(), stdout: nowhere });
  if (status !== 0) throw new Error(`the check that fills the cache ended with ${status}`);
  await writeFile(cacheFile, script.createCachedData());
}

/** A bundle without what no verdict reads: a third of it. */
function forVerdicts({ rules, ...rest }) {
  return { ...rest, rules: rules.map((rule) => ({ ...rule, examples: [], notes: [] })), drafts: [], coverage: [] };
}

async function compileRules() {
  const aside = await mkdtemp(fileURLToPath(new URL('dist/compile-', here)));
  const outfile = `${aside}/packs.cjs`;
  await build({
    ...shared,
    stdin: { contents: "export { loadBundle } from '@adempi/packs/node';", resolveDir: fileURLToPath(here) },
    outfile,
  });
  const { loadBundle } = createRequire(import.meta.url)(outfile);
  await rm(aside, { recursive: true });
  const { bundle, diagnostics } = loadBundle(rules);
  for (const { file, line, column, severity, message } of diagnostics) {
    process.stderr.write(`rules/${file}:${line ?? 1}:${column ?? 1}  ${severity}  ${message}\n`);
  }
  if (bundle === null) process.exit(2);
  return bundle;
}
