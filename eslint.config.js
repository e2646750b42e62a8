import { builtinModules } from 'node:module';

import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom: the only copy of the dependency direction. Everything below
 * is derived from it, and `packages/cli/test/layers.test.ts` plants violations.
 */
const layers = {
  schema: [],
  core: ['schema'],
  packs: ['schema'],
  adapters: ['schema'],
  report: ['schema'],
  cli: ['schema', 'core', 'packs', 'adapters', 'report'],
  web: ['schema', 'core', 'packs', 'adapters', 'report'],
  bench: ['schema', 'core'],
};

/** What tests may import on top: the examples inside the rules are run by the evaluator, sources are held against the vocabulary. */
const testLayers = { packs: ['core'], adapters: ['core', 'packs'] };

/** Each third-party library has one home, so that replacing it touches one folder. */
const homes = {
  yaml: 'packages/schema/src/yaml/**',
  'date-fns': 'packages/schema/src/civil-date.ts',
  'fastest-levenshtein': 'packages/schema/src/**',
  ajv: ['packages/schema/scripts/**', 'packages/bench/src/**'],
  'ajv-formats': ['packages/schema/scripts/**', 'packages/bench/src/**'],
  '@noble/hashes': 'packages/schema/src/digest.ts',
  'json-canonicalize': 'packages/schema/src/digest.ts',
  'json-rules-engine': ['packages/core/src/json-rules-engine/**', 'packages/bench/src/**'],
  'json-logic-engine': 'packages/bench/src/**',
  tinybench: 'packages/bench/src/**',
  // The pages of rules: packs writes them as Markdown, report reads them to show them in a terminal, and writes programmes of work and reports.
  mdast: ['packages/packs/src/pages/**', 'packages/report/src/page/**', 'packages/report/src/markdown/**', 'packages/report/src/work-plan/**'],
  'mdast-util-gfm-table': ['packages/packs/src/pages/**', 'packages/report/src/page/**', 'packages/report/src/markdown/**'],
  'mdast-util-to-markdown': ['packages/packs/src/pages/**', 'packages/report/src/markdown/**'],
  'mdast-util-from-markdown': 'packages/report/src/page/**',
  'micromark-extension-gfm-table': 'packages/report/src/page/**',
  'cli-table3': 'packages/report/src/**',
  'fast-string-width': 'packages/report/src/**',
  'fast-wrap-ansi': 'packages/report/src/**',
  picocolors: 'packages/report/src/**',
  'ical.js': 'packages/report/src/calendar/**',
  docx: 'packages/report/src/docx/**',
  hast: ['packages/report/src/html/**', 'packages/report/src/html/fleet/**', 'packages/report/src/dossier/**'],
  hastscript: ['packages/report/src/html/**', 'packages/report/src/html/fleet/**', 'packages/report/src/dossier/**'],
  'hast-util-to-html': ['packages/report/src/html/**', 'packages/report/src/html/fleet/**', 'packages/report/src/dossier/**'],
  // Charts: of all that HTML is made of, only the page on many enti has some. Its folder comes after the one that holds it: later entries win.
  'd3-scale': 'packages/report/src/html/fleet/**',
  'd3-shape': 'packages/report/src/html/fleet/**',
  'hast-util-from-html': 'packages/report/test/**',
  'hast-util-select': 'packages/report/test/**',
  'hast-util-to-string': 'packages/report/test/**',
  purgecss: 'packages/report/scripts/**',
  'bootstrap-italia': ['packages/report/scripts/**', 'packages/web/src/styles/**', 'packages/web/scripts/**'],
  uuid: 'packages/report/src/oscal/**',
  xastscript: 'packages/report/src/junit/**',
  'xast-util-to-xml': 'packages/report/src/junit/**',
  commander: 'packages/cli/src/**',
  'node-ical': 'packages/cli/test/**',
  '@rgrove/parse-xml': 'packages/cli/test/**',
  'ajv-draft-04': 'packages/cli/test/**',
  'html-validate': 'packages/cli/test/**',
  'playwright-core': ['packages/cli/test/**', 'packages/web/test/**', 'packages/web/scripts/**'],
  'axe-core': ['packages/cli/test/**', 'packages/web/test/**'],
  'env-paths': 'packages/cli/src/**',
  '@clack/prompts': 'packages/cli/src/ask/**',
  'csv-parse': 'packages/adapters/src/tables/**',
  'csv-stringify': 'packages/report/src/csv/**',
  'cli-progress': 'packages/cli/src/batch/**',
  tinypool: 'packages/cli/src/batch/**',
  'read-excel-file': 'packages/adapters/src/tables/**',
  'write-excel-file': 'packages/report/src/workbook/**',
  fflate: ['packages/adapters/src/tables/**', 'packages/report/src/text/pack-parts.ts', 'packages/report/src/workbook/**', 'packages/report/src/docx/**', 'packages/cli/src/dossier/**'],
  sirv: 'packages/cli/src/app/**',
  open: 'packages/cli/src/app/**',
  preact: 'packages/web/src/**',
  '@preact/signals': 'packages/web/src/**',
  comlink: 'packages/web/src/engine/**',
  'idb-keyval': 'packages/web/src/store/**',
  vite: 'packages/web/scripts/**',
  'vite-plugin-pwa': 'packages/web/scripts/**',
  sass: 'packages/web/scripts/**',
};

/** Packages that also run in a browser and give the same answer twice: no clock, no surroundings. */
const pure = ['schema', 'core', 'packs', 'adapters', 'report'];

/** Packages that run on Node alone. */
const onNode = ['cli', 'bench'];

const surroundings = ['Date', 'console', 'process', 'fetch', 'globalThis', 'Buffer', 'setTimeout', 'setInterval'];

const code = '{js,mjs,cjs,ts,mts,cts,tsx}';
const tests = [`packages/*/test/**/*.${code}`, `packages/*/src/**/*.test.${code}`];
const nodeCode = ['packages/*/src/**/*.node.ts', 'packages/cli/src/**/*.ts'];

/** The imports that a file of one package must not make. */
function restrictImports(owner, { node = false, extra = [], libraries = [] }) {
  const allowed = [owner, ...layers[owner], ...extra];
  const strangers = Object.keys(layers).filter((name) => !allowed.includes(name));
  const homeless = Object.keys(homes).filter((name) => !libraries.includes(name));
  const patterns = [
    {
      regex: `^@adempi/(${strangers.join('|')})(/|$)`,
      message: `packages/${owner} may import only: ${layers[owner].join(', ') || 'no other package'}. See \`layers\` in eslint.config.js.`,
      applies: strangers.length > 0,
    },
    {
      regex: '^@adempi/[^/]+/(src|dist)(/|$)',
      message: 'Import a package by what it exports, not by its files.',
    },
    {
      regex: `^(\\.\\./){2,}(packages/)?(${Object.keys(layers).join('|')})/`,
      message: 'Import another package by its name, not by a relative path.',
    },
    {
      regex: `^(${homeless.join('|')})(/|$)`,
      message: 'This library has one home: see `homes` in eslint.config.js, and call our wrapper.',
      applies: homeless.length > 0,
    },
    {
      regex: `^(node:.+|(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(/.*)?)$`,
      message: 'Node code lives in *.node.ts, in cli, in scripts and in tests.',
      applies: !node,
    },
  ];
  const used = patterns.filter(({ applies = true }) => applies).map(({ regex, message }) => ({ regex, message }));
  return { 'no-restricted-imports': ['error', { patterns: used }] };
}

const librariesAt = (home) => Object.keys(homes).filter((name) => [homes[name]].flat().includes(home));

/** Later entries win: source, then Node source, homes of libraries, scripts, tests. */
function layerConfig(owner) {
  const at = `packages/${owner}`;
  const everywhere = librariesAt(`${at}/src/**`);
  const own = [...new Set(Object.values(homes).flat())].filter((home) => home.startsWith(`${at}/`) && home !== `${at}/src/**`);
  const node = onNode.includes(owner);
  return [
    { files: [`${at}/**/*.${code}`], rules: restrictImports(owner, { node, libraries: everywhere }) },
    { files: [`${at}/src/**/*.node.ts`], rules: restrictImports(owner, { node: true, libraries: everywhere }) },
    {
      files: [`${at}/*.${code}`, `${at}/{bin,scripts}/**/*.${code}`],
      rules: restrictImports(owner, { node: true, libraries: everywhere }),
    },
    ...own.map((home) => ({
      files: [home],
      rules: restrictImports(owner, { node: node || home.includes('/scripts/'), libraries: [...everywhere, ...librariesAt(home)] }),
    })),
    {
      files: [`${at}/test/**/*.${code}`, `${at}/src/**/*.test.${code}`],
      rules: restrictImports(owner, { node: true, extra: testLayers[owner], libraries: Object.keys(homes) }),
    },
  ];
}

const size = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', { max: 18, variant: 'modified' }],
  'max-depth': ['error', 3],
  'max-params': ['error', 5],
};

const habits = {
  eqeqeq: 'error',
  // Text from files is cleaned of control characters, so patterns name them.
  'no-control-regex': 'off',
  curly: ['error', 'multi-line'],
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
  'no-implicit-coercion': 'error',
  'no-param-reassign': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'id-match': ['error', '^[$\\w]+$'],
};

const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: true }],
  '@typescript-eslint/consistent-type-exports': 'error',
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

export default defineConfig(
  { ignores: ['**/node_modules/', '**/dist/', '**/coverage/', '**/*.generated.*', '**/generated/', 'reports/', '.stryker-tmp/', 'fixtures/', 'docs/', 'rules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: { ...size, ...habits } },
  {
    files: ['**/*.{ts,mts,cts,tsx}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: typed,
  },
  // Plain JavaScript runs on Node alone: build scripts and this file.
  { files: [`**/*.{js,mjs,cjs}`], languageOptions: { globals: { console: false, process: false, URL: false, TextEncoder: false, TextDecoder: false } } },
  // The launcher is CommonJS, which Node loads faster.
  { files: ['packages/cli/bin/*.js'], languageOptions: { sourceType: 'commonjs', globals: { require: false, module: false, __dirname: false } } },
  ...Object.keys(layers).flatMap(layerConfig),
  {
    files: pure.map((name) => `packages/${name}/src/**/*.ts`),
    ignores: [...tests, ...nodeCode],
    rules: {
      'no-restricted-globals': [
        'error',
        ...surroundings.map((name) => ({ name, message: 'Pure code has no clock and no surroundings: pass it as an argument.' })),
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'The same input gives the same bytes.' }],
      'no-restricted-syntax': ['error', { selector: 'ImportExpression', message: 'Pure code is synchronous: import at the top.' }],
    },
  },
  { files: ['packages/schema/src/civil-date.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: tests, rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['**/*.config.{js,ts}'], rules: { 'no-restricted-exports': 'off' } },
);
