import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readRuleFiles } from '@adempi/packs/node';
import { compileBundle } from '@adempi/packs';
import { createEvaluator, runExample } from '@adempi/core';
import { packOf, words } from '@adempi/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ENTI_COLUMNS } from '../src/batch/rows.ts';
import { RULE_COLUMNS } from '../src/batch/summarize.ts';
import { FORMAT_NAMES, formats } from '../src/formats/formats.ts';
import { fixturesFolder, rulesFolder, runCli } from './run-cli.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The code blocks of a language in a page, such as `yaml`. */
function blocksOf(page: string, lang: string): string[] {
  return [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].filter((match) => match[1] === lang).map((match) => match[2] ?? '');
}

const demo = /<!-- demo -->\n```\n[\s\S]*?```\n<!-- \/demo -->/;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adempi-docs-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('what the pages show', () => {
  // Rewritten, as the other expected outputs, by `npm run golden`.
  it.each(['README.md', 'README.it.md'])('the output in %s is what the demo prints', async (page) => {
    const { stdout } = await runCli(JSON.parse(read('scripts/demo.json')) as string[], { cwd: root });
    const [beginning = ''] = stdout.split('\nNON DETERMINABILI');
    const text = read(page);
    expect(text).toMatch(demo);
    await expect(text.replace(demo, () => `<!-- demo -->\n\`\`\`\n${beginning}\`\`\`\n<!-- /demo -->`)).toMatchFileSnapshot(join(root, page));
  });

  it.each(['README.md', 'README.it.md', 'docs/guide/rtd.md'])('the state in %s is valid and decides something', async (page) => {
    const [text = ''] = blocksOf(read(page), 'yaml');
    writeFileSync(join(folder, 'stato.yml'), text);
    const { status, stderr } = await runCli(['check', 'stato.yml', '--as-of', '2026-11-21'], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it('the rule in the guide for rule authors compiles, and its examples come out', () => {
    const [text = ''] = blocksOf(read('docs/guide/rule-author.md'), 'yaml');
    const id = /^id: (\S+)$/m.exec(text)?.[1] ?? '';
    const { bundle, diagnostics } = compileBundle([...readRuleFiles(rulesFolder), { path: `${id}.yml`, text }]);
    expect(diagnostics).toEqual([]);
    const rule = bundle?.rules.find((one) => one.id === id);
    if (bundle === null || rule === undefined) throw new Error(`not compiled: ${id}`);
    const evaluator = createEvaluator(bundle);
    expect(rule.examples.filter((example) => !runExample(evaluator, rule, example).ok)).toEqual([]);
  });
});

describe('the guide on waivers', () => {
  it('shows a file that lint finds without errors', async () => {
    const [text = ''] = blocksOf(read('docs/guide/rinvii.md'), 'yaml');
    writeFileSync(join(folder, 'rinvii.yml'), text);
    const { status, stdout, stderr } = await runCli(['waivers', 'lint', 'rinvii.yml', '--as-of', '2023-12-31'], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('2 rinvii, senza errori. Al 31/12/2023: in vigore 2, scaduti 0.');
  });
});

describe('the commands of a guide', () => {
  it.each(['docs/guide/procedimento-18-bis.md', 'docs/guide/prove.md', 'docs/guide/dossier.md'])('in %s do what they say on its state', async (page) => {
    const cwd = mkdtempSync(join(folder, 'guida-'));
    mkdirSync(join(cwd, 'atti'));
    writeFileSync(join(cwd, 'atti', 'accordo.pdf'), 'accordo');
    writeFileSync(join(cwd, 'stato.yml'), blocksOf(read(page), 'yaml')[0] ?? '');
    const lines = blocksOf(read(page), '').flatMap((block) => block.split('\n')).filter((line) => line.startsWith('npx adempi '));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      const words = [...line.replace('npx adempi ', '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
      const { status, stdout, stderr } = await runCli(words, { cwd });
      expect([line, [0, 1].includes(status), stderr.replace(/^Prova registrata: .*\n$/u, '')]).toEqual([line, true, '']);
      if (page.includes('procedimento')) expect(stdout).toMatch(/pdnd-2026|dati-2026/u);
    }
  });
});

describe('the Italian glossary', () => {
  const page = read('docs/glossario.md');
  const terms = [...page.matchAll(/^\| \*\*(.+?)\*\*/gm)].map((match) => match[1] ?? '');
  const { outcome, fail, timing, assurance, force, confidence, missing, disposition, coverage, actor } = words('it');
  const used = [outcome, fail, timing, assurance, force, confidence, missing, disposition, coverage, actor].flatMap((group) => Object.values(group));

  it('explains each word once', () => {
    expect(terms.filter((term, index) => terms.indexOf(term) < index)).toEqual([]);
  });

  it.each([...new Set(used)].filter((word) => word !== words('it').disposition.none))('explains «%s», which reports use', (word) => {
    expect(terms).toContain(word);
  });

  it('explains each acronym in the titles of the rules', () => {
    const { bundle } = compileBundle(readRuleFiles(rulesFolder));
    const lines = new Set(bundle?.packs.filter(({ edition }) => edition !== undefined).map(({ id }) => id));
    const acronyms = bundle?.rules.filter(({ id }) => !lines.has(packOf(id))).flatMap(({ title }) => title.it.match(/\b(?:[A-Z]{3,}\d*|AgID|IndicePA)\b/g) ?? []) ?? [];
    expect(acronyms.length).toBeGreaterThan(0);
    expect([...new Set(acronyms)].filter((acronym) => !terms.includes(acronym))).toEqual([]);
  });
});

describe('the guide for auditors', () => {
  const page = read('docs/guide/auditor.md');
  const section = (title: string): string => page.split(/^###? /m).find((part) => part.startsWith(title)) ?? '';

  it.each([
    ['`enti.csv`', ENTI_COLUMNS],
    ['`rules.csv`', RULE_COLUMNS],
  ])('explains each column of %s, and no other', (title, columns) => {
    const cells = [...section(title).matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(cells.sort()).toEqual([...columns].sort());
  });

  it('names each file of the folder', async () => {
    writeFileSync(join(folder, 'stati.ndjson'), '');
    await runCli(['batch', 'stati.ndjson', '--group-by', 'regione', '-o', 'esiti'], { cwd: folder });
    const names = readdirSync(join(folder, 'esiti'));
    expect(names.length).toBeGreaterThan(7);
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('gives a command line for the page that works on a batch', async () => {
    const [, line = ''] = /^npx adempi (fleet .+)$/m.exec(page) ?? [];
    writeFileSync(join(folder, 'stati.ndjson'), '{"adempi":1,"ente":{"denominazione":"Comune di Prova","tipo":"comune"}}\n');
    await runCli(['batch', 'stati.ndjson', '-o', 'esiti', '--jobs', '1'], { cwd: folder });
    expect(await runCli(line.split(' '), { cwd: folder })).toEqual({ status: 0, stdout: '', stderr: 'Scritto quadro.html\n' });
  });

  it('gives a command line that is understood', async () => {
    const [, line = ''] = /^npx adempi registry update && npx adempi (batch .+)$/m.exec(page) ?? [];
    const { stderr } = await runCli(line.split(' '), { cwd: folder, env: { ADEMPI_REGISTRY: join(fixturesFolder, 'registri/prova.json') } });
    // Nothing is missing but the files that the reader is to download.
    expect(stderr.split('\n').filter((one) => / {2}errore {2}/.test(one)).map((one) => one.split('  ')[2])).toEqual(['Il file non esiste.', 'Il file non esiste.']);
  });
});

describe('the guide to the formats', () => {
  const page = read('docs/guide/formati.md');

  it('lists the formats that there are, with their endings and media types', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \| (`\.[^|]+) \| `([^|]+)` \|$/gmu)].map(([, name, extensions = '', media]) => ({ name, extensions: [...extensions.matchAll(/`\.([^`]+)`/gu)].map(([, one]) => one), media }));
    expect(rows).toEqual(FORMAT_NAMES.map((name) => ({ name, extensions: formats[name].extensions, media: formats[name].media })));
  });

  it('gives command lines that work', async () => {
    writeFileSync(join(folder, 'comune.yml'), 'adempi: 1\nente: { denominazione: Comune di Esempio, tipo: comune }\n');
    const lines = [...page.matchAll(/^npx adempi (check comune\.yml .+)$/gmu)].map(([, line = '']) => line);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(await runCli([...line.split(' '), '--as-of', '2026-11-21', '--exit-zero'], { cwd: folder })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readdirSync(join(folder, 'rapporti')).sort()).toEqual(['adempi.json', 'adempi.sarif', 'adempi.txt']);
  });

  it('gives a pipeline whose check is understood', async () => {
    const [, line = ''] = /npx adempi (check stato\.yml .+)$/mu.exec(page) ?? [];
    const { stderr } = await runCli(line.split(' '), { cwd: folder });
    expect(stderr).not.toContain('opzion');
    writeFileSync(join(folder, 'stato.yml'), 'adempi: 1\nente: { denominazione: Comune di Esempio, tipo: comune }\n');
    expect(await runCli([...line.split(' '), '--exit-zero'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('the guide on programmes of work', () => {
  const page = read('docs/guide/programma-di-lavoro.md');
  const commands = [...page.matchAll(/^npx adempi (plan .+)$/gm)].map((match) => match[1] ?? '');

  it.each(commands)('gives a command line that works: %s', async (line) => {
    // The state of the guide for RTDs has no plan of its own.
    const state = line.includes('--piano-tabella') ? read('fixtures/comuni/cremona.yml') : (blocksOf(read('docs/guide/rtd.md'), 'yaml')[0] ?? '');
    writeFileSync(join(folder, 'stato.yml'), state);
    writeFileSync(join(folder, 'pesi.yml'), read('rules/piano-di-lavoro.yml'));
    const { status, stderr } = await runCli(line.split(' '), { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('names each part of a programme as it is headed', async () => {
    const { stdout } = await runCli(['plan', join(fixturesFolder, 'comuni/cortemaggiore.yml'), '--as-of', '2023-07-01'], {});
    const headings = [...page.matchAll(/^\| (Che cosa fare per prima cosa|Domande a cui rispondere prima|Da accertare|Già nel piano del Comune) \|/gm)].map((match) => match[1] ?? '');
    expect(headings).toHaveLength(4);
    for (const heading of headings) expect(stdout).toContain(heading.toLocaleUpperCase('it'));
  });
});

describe('the guide of the questionnaire', () => {
  const lines = [...read('docs/guide/questionario.md').matchAll(/^npx adempi (.+)$/gm)].map(([, line = '']) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? ''));
  const run = (words: readonly string[]): ReturnType<typeof runCli> => runCli(words, { cwd: folder });

  it('begins a state, and answers its questions without a terminal', async () => {
    rmSync(join(folder, 'stato.yml'), { force: true });
    const begin = lines.find((words) => words.includes('--denominazione')) ?? [];
    const answers = lines.filter((words) => words.includes('--answer') || words.includes('--json'));
    expect(answers).toHaveLength(2);
    for (const words of [begin, ...answers]) expect(await run(words)).toMatchObject({ status: 0, stderr: '' });
  });

  it('gives command lines that are understood', async () => {
    for (const words of lines.filter(([command]) => command === 'ask')) {
      const { stderr } = await run(words);
      // Only the terminal is missing.
      expect(stderr.replace(/^errore: per fare domande serve un terminale\..*\n/u, '')).toBe('');
    }
  });
});

describe('the two READMEs', () => {
  it('have the same sections, examples and rows', () => {
    const skeleton = (page: string): unknown => ({
      headings: page.match(/^#+ /gm),
      rows: page.match(/^\| /gm)?.length,
      items: page.match(/^- /gm)?.length,
      links: [...page.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1]).filter((link) => !link?.startsWith('README')),
    });
    expect(skeleton(read('README.it.md'))).toEqual(skeleton(read('README.md')));
  });
});

describe('links between pages', () => {
  const pages = ['.', 'docs', 'docs/adr', 'docs/guide'].flatMap((path) =>
    readdirSync(join(root, path)).filter((name) => name.endsWith('.md')).map((name) => join(path, name)),
  );

  it.each(pages)('of %s lead somewhere', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '').filter((link) => !link.startsWith('http'));
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });
});
