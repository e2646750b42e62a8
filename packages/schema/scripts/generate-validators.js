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

/**
 * Each group is made when one of its validators is first asked for. That of states stands alone: a
 * check needs no other, and all of them together are 14 times its size.
 */
const footer = `
const groups: { state?: Pick<Validators, 'state'>; others?: Omit<Validators, 'state'> } = {};
type Validators = Readonly<Record<SchemaName, Validator>>;

/** The validator of a schema. */
export function validatorOf(name: SchemaName): Validator {
  return name === 'state' ? (groups.state ??= makeState()).state : (groups.others ??= makeOthers())[name.replaceAll('-', '_')];
}
`;

/** Names of exports admit no hyphen. */
const exportOf = (name) => name.replaceAll('-', '_');

/** The text of the generated file. */
export async function generateValidators() {
  const schemas = readSchemas();
  const named = schemas
    .filter(({ type }) => type === 'object')
    .map(({ $id }) => [exportOf($id.slice($id.lastIndexOf('/') + 1).replace('.schema.json', '')), $id]);
  const make = async (group, isIn) => `function make${group}() {\n${await compile(schemas, named.filter(([name]) => isIn(name)))}return compiled;\n}\n`;
  return header + (await make('State', (name) => name === 'state')) + (await make('Others', (name) => name !== 'state')) + footer;
}

/** The text of a variable `compiled`: an object with a validator for each of some schemas. */
async function compile(schemas, exported) {
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
  return bundle(boundErrors(standaloneCode.default(ajv, Object.fromEntries(exported))));
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
