/**
 * Compiles the JSON Schemas into src/validators.generated.ts: plain functions, because
 * `ajv.compile` needs `new Function`, which a strict Content-Security-Policy forbids.
 *
 *   npm run generate
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Where the generated file lies. */
export const target = join(root, 'src', 'validators.generated.ts');

const header = `// @ts-nocheck
// Generated from schemas/*.schema.json by scripts/generate-validators.js. Do not edit: npm run generate.
import type { SchemaName } from './schemas.ts';
import type { Validator } from './validate/validator.ts';

`;

/** Names of exports admit no hyphen. */
const exportOf = (name) => name.replaceAll('-', '_');

const footer = (names) => `
/** One validator per schema. */
export const validators: Readonly<Record<SchemaName, Validator>> = {
${names.map((name) => `  '${name}': compiled.${exportOf(name)},`).join('\n')}
};
`;

/** The text of the generated file. */
export async function generateValidators() {
  const schemas = readSchemas();
  const ajv = new Ajv.default({
    schemas,
    allErrors: true,
    allowUnionTypes: true,
    // Errors carry the schema around them: it names the admitted keys.
    verbose: true,
    messages: false,
    strict: true,
    inlineRefs: false,
    strictRequired: false,
    code: { source: true, esm: true, lines: false },
  });
  addFormats.default(ajv, { mode: 'full', formats: ['date'] });
  const named = schemas
    .filter(({ type }) => type === 'object')
    .map(({ $id }) => ({ name: $id.slice($id.lastIndexOf('/') + 1).replace('.schema.json', ''), $id }));
  const exported = Object.fromEntries(named.map(({ name, $id }) => [exportOf(name), $id]));
  const body = await bundle(boundErrors(standaloneCode.default(ajv, exported)));
  return header + body + footer(named.map(({ name }) => name));
}

function readSchemas() {
  const folder = join(root, 'schemas');
  const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));
  return files.sort().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8'), dropTexts));
}

/** Descriptions are for people: the validators would carry them along. */
function dropTexts(key, value) {
  return (key === 'description' || key === 'title') && typeof value === 'string' ? undefined : value;
}

/**
 * ajv joins the errors of nested functions with `concat`, which copies all earlier ones each
 * time: thousands of bad items would take minutes. Appending is linear.
 */
function boundErrors(code) {
  const joined = /vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g;
  const helper = 'function joinErrors(all, more) { if (all === null) return more; for (const error of more) all.push(error); return all; }\n';
  return helper + code.replace(joined, 'joinErrors(vErrors, $1.errors)');
}

async function bundle(code) {
  const { resolve } = createRequire(import.meta.url);
  const result = await build({
    stdin: { contents: code, resolveDir: dirname(resolve('ajv/package.json')), loader: 'js' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'compiled',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return result.outputFiles[0].text;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(target, await generateValidators());
}
