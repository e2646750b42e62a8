// Builds the command: dist/main.js (with chunks that load on demand), dist/bundle.json (the rules,
// compiled from rules/) and dist/verdicts.json (of these, what a check reads at each start). From
// source: no other package needs to be built.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { build } from 'esbuild';

const here = new URL('.', import.meta.url);
const dist = fileURLToPath(new URL('dist/', here));
const rules = fileURLToPath(new URL('../../rules/', here));

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  conditions: ['source'],
  // CommonJS dependencies (commander, cli-table3) ask for Node's modules through `require`.
  banner: { js: "import { createRequire as createRequire_ } from 'node:module'; const require = createRequire_(import.meta.url);" },
  // An optional dependency of cli-table3, which colours tables; Adempi colours them itself.
  // The pool of threads starts its own files, which must stand where it looks for them.
  external: ['@colors/colors', 'tinypool'],
  logLevel: 'warning',
};

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await build({
  ...shared,
  entryPoints: {
    main: fileURLToPath(new URL('src/start.node.ts', here)),
    'batch-worker': fileURLToPath(new URL('src/batch/worker.node.ts', here)),
  },
  outdir: dist,
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
});
const bundle = await compileRules();
await writeFile(`${dist}bundle.json`, JSON.stringify(bundle));
await writeFile(`${dist}verdicts.json`, JSON.stringify(forVerdicts(bundle)));

/** A bundle without what no verdict reads: a third of it. */
function forVerdicts({ rules, ...rest }) {
  return { ...rest, rules: rules.map((rule) => ({ ...rule, examples: [], notes: [] })), coverage: [] };
}

async function compileRules() {
  const aside = await mkdtemp(fileURLToPath(new URL('dist/compile-', here)));
  const outfile = `${aside}/packs.mjs`;
  await build({
    ...shared,
    stdin: { contents: "export { loadBundle } from '@adempi/packs/node';", resolveDir: fileURLToPath(here) },
    outfile,
  });
  const { loadBundle } = await import(pathToFileURL(outfile).href);
  await rm(aside, { recursive: true });
  const { bundle, diagnostics } = loadBundle(rules);
  for (const { file, line, column, severity, message } of diagnostics) {
    process.stderr.write(`rules/${file}:${line ?? 1}:${column ?? 1}  ${severity}  ${message}\n`);
  }
  if (bundle === null) process.exit(2);
  return bundle;
}
