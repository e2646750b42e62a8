import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

// The rules of the layers need no types, and files that do not exist have none.
const withoutTypes = {
  languageOptions: { parserOptions: { projectService: false } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'off',
    '@typescript-eslint/no-misused-promises': 'off',
    '@typescript-eslint/await-thenable': 'off',
    '@typescript-eslint/only-throw-error': 'off',
    '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    '@typescript-eslint/switch-exhaustiveness-check': 'off',
    '@typescript-eslint/consistent-type-exports': 'off',
  },
} as const;

let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint({ cwd: root, overrideConfig: withoutTypes });
});

async function findRules(filePath: string, text: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(`${text}\n`, { filePath });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId));
}

const use = (source: string): string => `import { thing } from '${source}';\n\nexport const other: unknown = thing;`;
const imports = 'no-restricted-imports';
const globals = 'no-restricted-globals';

describe('a planted violation', () => {
  it.each([
    ['core imports packs', 'packages/core/src/x.ts', use('@adempi/packs'), imports],
    ['core imports a subpath of packs', 'packages/core/src/x.ts', use('@adempi/packs/node'), imports],
    ['core imports report in a type', 'packages/core/src/x.ts', `export type { Thing } from '@adempi/report';`, imports],
    ['schema imports core', 'packages/schema/src/x.ts', use('@adempi/core'), imports],
    ['packs imports core outside its tests', 'packages/packs/src/x.ts', use('@adempi/core'), imports],
    ['report imports adapters', 'packages/report/src/x.ts', use('@adempi/adapters'), imports],
    ['adapters imports core', 'packages/adapters/src/a/parse.ts', use('@adempi/core'), imports],
    ['a package imports the cli', 'packages/packs/src/load.node.ts', use('@adempi/cli'), imports],
    ['a test of core imports packs', 'packages/core/test/x.test.ts', use('@adempi/packs'), imports],
    ['a relative path into another package', 'packages/core/src/x.ts', use('../../schema/src/index.ts'), imports],
    ['the same from a deeper folder', 'packages/cli/src/commands/x.ts', use('../../../core/src/index.ts'), imports],
    ['the source of another package', 'packages/cli/src/x.ts', use('@adempi/schema/src/civil-date.ts'), imports],
    ['web imports the cli', 'packages/web/src/x.ts', use('@adempi/cli'), imports],
    ['the cli imports web', 'packages/cli/src/x.ts', use('@adempi/web'), imports],
    ['a Node module in a view', 'packages/web/src/views/x.tsx', use('node:fs'), imports],
    ['storage outside the store', 'packages/web/src/views/x.tsx', use('idb-keyval'), imports],
    ['preact outside the app', 'packages/report/src/x.ts', use('preact'), imports],
    ['a Node module in pure code', 'packages/core/src/x.ts', use('node:fs'), imports],
    ['the same without its prefix', 'packages/packs/src/x.ts', use('fs/promises'), imports],
    ['a Node module in schema', 'packages/schema/src/yaml/x.ts', use('node:path'), imports],
    ['yaml outside its home', 'packages/packs/src/x.ts', use('yaml'), imports],
    ['yaml elsewhere in schema', 'packages/schema/src/x.ts', use('yaml'), imports],
    ['date-fns outside its home', 'packages/schema/src/x.ts', use('date-fns'), imports],
    ['a file of date-fns in core', 'packages/core/src/x.ts', use('date-fns/addDays'), imports],
    ['ajv outside its home', 'packages/schema/src/x.ts', use('ajv'), imports],
    ['a hash outside its home', 'packages/core/src/x.ts', use('@noble/hashes/sha2.js'), imports],
    ['commander outside its home', 'packages/report/src/x.ts', use('commander'), imports],
    ['cli-table3 outside its home', 'packages/cli/src/x.ts', use('cli-table3'), imports],
    ['a clock in core', 'packages/core/src/x.ts', 'export const now: number = Date.now();', globals],
    ['a clock in schema', 'packages/schema/src/x.ts', 'export const now: unknown = new Date();', globals],
    ['the console in report', 'packages/report/src/x.ts', `console.log('x');`, globals],
    ['the process in packs', 'packages/packs/src/x.ts', 'export const zone: unknown = process.env.TZ;', globals],
    ['the network in core', 'packages/core/src/x.ts', `export const page: unknown = fetch('https://example.org');`, globals],
    ['chance in core', 'packages/core/src/x.ts', 'export const chance: number = Math.random();', 'no-restricted-properties'],
    ['a late import in core', 'packages/core/src/x.ts', `export const late: unknown = import('@adempi/schema');`, 'no-restricted-syntax'],
    ['a default export', 'packages/core/src/x.ts', 'export default 1;', 'no-restricted-exports'],
    ['an any', 'packages/core/src/x.ts', 'export const thing: any = 1;', '@typescript-eslint/no-explicit-any'],
    ['a type imported as a value', 'packages/core/src/x.ts', `import { Rule } from '@adempi/schema';\n\nexport type Other = Rule;`, '@typescript-eslint/consistent-type-imports'],
    ['a loose equality', 'packages/core/src/x.ts', 'export const same = (a: number, b: number): boolean => a == b;', 'eqeqeq'],
    ['a file too long', 'packages/core/src/x.ts', `export const list: unknown = [\n${'  1,\n'.repeat(300)}];`, 'max-lines'],
  ])('%s is an error', async (_name, filePath, text, rule) => {
    expect(await findRules(filePath, text)).toEqual([rule]);
  });
});

describe('an import that the layers allow', () => {
  it.each([
    ['core imports schema', 'packages/core/src/x.ts', '@adempi/schema'],
    ['packs reads YAML through schema', 'packages/packs/src/x.ts', '@adempi/schema/yaml'],
    ['cli imports core', 'packages/cli/src/commands/x.ts', '@adempi/core'],
    ['cli imports the loader of packs', 'packages/cli/src/x.ts', '@adempi/packs/node'],
    ['a test of packs imports core', 'packages/packs/test/x.test.ts', '@adempi/core'],
    ['a neighbour file', 'packages/core/src/a/x.ts', '../b/y.ts'],
    ['a Node module in a Node file', 'packages/packs/src/load.node.ts', 'node:fs'],
    ['a Node module in cli', 'packages/cli/src/x.ts', 'node:fs'],
    ['a Node module in a test', 'packages/core/test/x.test.ts', 'node:fs'],
    ['a Node module in a script', 'packages/schema/scripts/x.js', 'node:fs'],
    ['yaml at home', 'packages/schema/src/yaml/x.ts', 'yaml'],
    ['date-fns at home', 'packages/schema/src/civil-date.ts', 'date-fns'],
    ['ajv at home', 'packages/schema/scripts/x.js', 'ajv'],
    ['a file of @noble/hashes at home', 'packages/schema/src/digest.ts', '@noble/hashes/sha2.js'],
    ['commander at home', 'packages/cli/src/x.ts', 'commander'],
    ['preact at home', 'packages/web/src/views/x.tsx', 'preact'],
    ['cli-table3 at home', 'packages/report/src/x.ts', 'cli-table3'],
  ])('%s passes', async (_name, filePath, source) => {
    const text = filePath.endsWith('.js') ? use(source).replace(': unknown', '') : use(source);
    expect(await findRules(filePath, text)).toEqual([]);
  });
});

describe('every third-party library', () => {
  it('has a home, so that elsewhere it may not be imported', async () => {
    const libraries = listLibraries();
    const rules = await Promise.all(libraries.map((name) => findRules('packages/packs/src/x.ts', use(name))));
    expect(libraries.length).toBeGreaterThan(0);
    expect(libraries.filter((_, position) => rules[position]?.[0] !== imports)).toEqual([]);
  });
});

function listLibraries(): string[] {
  const packages = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name, 'package.json'));
  return packages.flatMap((path) => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, object | undefined>;
    return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !/^@(adempi|types)\//.test(name));
  });
}
