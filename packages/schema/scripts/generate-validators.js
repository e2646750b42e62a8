/**
 * Compiles the JSON Schemas into src/*.generated.ts: plain functions, because `ajv.compile` needs
 * `new Function`, which a strict Content-Security-Policy forbids.
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

/** Where the generated files lie. */
export const folder = join(root, 'src');

const note = `// @ts-nocheck
// Generated from schemas/*.schema.json by scripts/generate-validators.js. Do not edit: npm run generate.
`;
const importValidator = "import type { Validator } from './validate/validator.ts';\n";

/**
 * Each group is made when one of its validators is first asked for. Those of what a check reads stand in a
 * file of their own: neither it nor a page that shows one needs another, and all together are many times their size.
 */
const inputHeader = "import type { InputSchema } from './input-schema.ts';\n";
const inputFooter = `
const groups: { state?: Pick<Validators, 'state'>; dispositions?: Omit<Validators, 'state'> } = {};
type Validators = Readonly<Record<InputSchema, Validator>>;

/** The validator of a schema of what a check reads. */
export function inputValidatorOf(name: InputSchema): Validator {
  return name === 'state' ? (groups.state ??= makeState()).state : (groups.dispositions ??= makeDispositions())[name];
}
`;
const othersHeader = `import { isInputSchema } from './input-schema.ts';
import { inputValidatorOf } from './input-validators.generated.ts';
import type { SchemaName } from './schemas.ts';
`;
const othersFooter = `
let made: Readonly<Record<SchemaName, Validator>> | undefined;

/** The validator of a schema. */
export function validatorOf(name: SchemaName): Validator {
  return isInputSchema(name) ? inputValidatorOf(name) : (made ??= makeOthers())[name.replaceAll('-', '_')];
}
`;

/** Names of exports admit no hyphen. */
const exportOf = (name) => name.replaceAll('-', '_');

/** The texts of the generated files, by name. */
export async function generateValidators() {
  const schemas = readSchemas();
  const named = schemas
    .filter(({ type }) => type === 'object')
    .map(({ $id }) => [exportOf($id.slice($id.lastIndexOf('/') + 1).replace('.schema.json', '')), $id]);
  const make = async (group, isIn) => `function make${group}() {\n${await compile(schemas, named.filter(([name]) => isIn(name)))}return compiled;\n}\n`;
  const isDisposition = (name) => name === 'waiver' || name === 'baseline';
  const states = await make('State', (name) => name === 'state');
  const dispositions = await make('Dispositions', isDisposition);
  const others = await make('Others', (name) => name !== 'state' && !isDisposition(name));
  return {
    'input-validators.generated.ts': `${note}${inputHeader}${importValidator}\n${states}${dispositions}${inputFooter}`,
    'validators.generated.ts': `${note}${othersHeader}${importValidator}\n${others}${othersFooter}`,
  };
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
  const sources = join(root, 'schemas');
  const files = readdirSync(sources).filter((file) => file.endsWith('.schema.json'));
  return files.sort().map((file) => JSON.parse(readFileSync(join(sources, file), 'utf8'), dropTexts));
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
  for (const [name, text] of Object.entries(await generateValidators())) writeFileSync(join(folder, name), text);
}
