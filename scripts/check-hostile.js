// Gives the built command what nobody should: real files and processes, each with the exit code
// and the message that it must end with, in bounded time and memory, and no half file.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'packages/cli/bin/adempi.js');
const aside = mkdtempSync(join(tmpdir(), 'adempi-hostile-'));
const isLinux = process.platform === 'linux';
const GB = 2 ** 30;
const MB = 2 ** 20;

/** A process tells on channel 3, as it ends, how much memory it took at most, in kilobytes. */
const watch = "data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))";

/** Generous: the machine may be busy. What is not bounded takes for ever. */
const SECONDS = 120;
const head = 'adempi: 1\naggiornatoIl: 2024-01-01\nente: { denominazione: X, tipo: comune }\n';
const fill = (count, write) => Array.from({ length: count }, (_, index) => write(index)).join('');

/** Files: what they hold, how the command ends, what it says, and the memory that it may take, in MB. */
const files = [
  ['brackets.yml', '['.repeat(1e6), 2, /più di 100 livelli/],
  ['brackets.json', '['.repeat(1e6), 2, /più di 100 livelli/],
  ['groups.json', '{"a":'.repeat(2e5), 2, /più di 100 livelli/],
  ['dashes.yml', '- '.repeat(1e6), 2, /più di 100 livelli/],
  ['bomb.yml', `a: &a [x]\n${fill(30, (index) => `b${index}: &b${index} [*a, *a]\n`)}`, 2, /bomb\.yml:1:4 {2}errore {2}Le ancore/],
  ['twice.yml', `${head}fatti: {}\nfatti: {}\n`, 2, /twice\.yml:5:1 {2}errore {2}La chiave «fatti» è già scritta alla riga 4/],
  ['twice.json', '{"adempi": 1,\n "adempi": 1}', 2, /twice\.json:2:2 {2}errore {2}La chiave «adempi» è già scritta/],
  ['proto.yml', `${head}fatti:\n  __proto__: { si: true }\n  constructor: 1\n`, 2, /proto\.yml:5:3 .*«__proto__» non è ammessa[^]*proto\.yml:6:3 .*«constructor» non è ammessa/],
  ['proto.json', '{"adempi":1,"__proto__":{"adempi":1}}', 2, /«__proto__» non è ammessa/],
  ['names.yml', `${head}fatti: { toString: 1, hasOwnProperty: 1 }\n`, 2, /«toString» non è un dato previsto[^]*«hasOwnProperty» non è un dato previsto/],
  ['source.yml', `${head}provenienza: { pdnd: { fonte: constructor } }\n`, 2, /La fonte «constructor» non è elencata/],
  ['enum.yml', `adempi: 1\nente: { denominazione: X, tipo: comune, capoluogo: toString }\n`, 2, /«toString» non è ammesso/],
  ['huge.yml', `${head}fatti: { pdnd: { aderente: 1e999 } }\n`, 2, /Il numero «1e999» non è ammesso/],
  ['long.json', `{"adempi": ${'9'.repeat(1e6)}}`, 2, /non è ammesso/],
  ['half.json', '{"adempi":1,"ente":{"denominazione":"\\ud800","tipo":"comune"}}', 2, /half\.json:1:37 .*U\+D800/],
  ['reversed.yml', 'adempi: 1\nente: { denominazione: "Comune \u202Eoilgab", tipo: comune }\n', 3, /^$/],
  ['nul.yml', '\0'.repeat(MB), 2, /U\+0000/],
  ['quote.yml', `"${'a'.repeat(9 * MB)}`, 2, /Le virgolette aperte/],
  ['name.yml', `adempi: 1\nente: { denominazione: "${'a '.repeat(2 * MB)}", tipo: comune }\n`, 3, /^$/, 700],
  ['tiny.yml', `${head}fatti: [${','.repeat(3e6)}]\n`, 2, /troppi elementi/, 700],
  ['wrong.yml', `${head}fatti:\n${fill(50_000, (index) => `  a${index}: 1\n`)}`, 2, /50000 errori/, 700],
  ['astray.yml', `${head}provenienza:\n${fill(30_000, (index) => `  siti.a${index}: {}\n`)}`, 2, /30000 errori|30001 errori/, 700],
  ['items.yml', `${head}completi: [siti]\nfatti:\n  siti:\n${fill(5_000, (index) => `    - { id: s${index}, tipo: sito }\n`)}`, 3, /^$/, 700],
  ['others.yml', `${head}fatti:\n  siti:\n${fill(5_000, (index) => `    - { id: s${index} }\n`)}altri:\n${fill(5_000, (index) => `  - { fatto: "siti[s${index}].tipo", valore: sito }\n`)}`, 3, /^$/, 700],
  ['full.yml', `${head}#`.padEnd(10 * MB, 'a'), 3, /^$/, 700],
  ['over.yml', `${head}#`.padEnd(10 * MB + 1, 'a'), 2, /over\.yml {2}errore {2}Il file è troppo grande: il limite è 10 MB/],
];

/** Files of waivers, which are read as states are. */
const entry = (more) => `  - { ente: c_d150, motivo: x, chiestoDa: RTD, approvatoDa: giunta, approvatoIl: 2024-01-01, scade: 2024-12-31, ${more} }\n`;
const waiverHead = 'adempi: 1\nrinvii:\n';
const waivers = [
  ['brackets.yml', '['.repeat(1e6), 2, /più di 100 livelli/],
  ['bomb.yml', `a: &a [x]\n${fill(30, (index) => `b${index}: &b${index} [*a, *a]\n`)}`, 2, /bomb\.yml:1:4 {2}errore {2}Le ancore/],
  ['twice.yml', `${waiverHead}${entry('regola: pnrr/completamento, regola: pnrr/contratto')}`, 2, /La chiave «regola» è già scritta/],
  ['proto.yml', `${waiverHead}${entry('__proto__: 1')}`, 2, /«__proto__» non è ammessa/],
  ['names.yml', `${waiverHead}${entry('regola: constructor/toString')}`, 2, /La regola «constructor\/toString» non esiste/],
  ['null.yml', 'adempi: 1\nrinvii:\n', 2, /null\.yml:2:\d+ {2}errore .*«rinvii»/],
  ['scalars.yml', `${waiverHead}  - 1\n  - null\n  - [x]\n`, 2, /rinvii #1[^]*rinvii #3/],
  ['wrong.yml', `${waiverHead}${fill(20_000, (index) => entry(`regola: a/b${index}`))}`, 2, /20000 errori/, 700],
  ['same.yml', `${waiverHead}${fill(20_000, () => entry('regola: pnrr/completamento'))}`, 2, /19999 errori/, 700],
  ['many.yml', `${waiverHead}${fill(20_000, (index) => entry(`regola: pnrr/completamento, istanza: p${index}`))}`, 3, /^(?!.*errore)/, 700],
  ['over.yml', `${waiverHead}#`.padEnd(10 * MB + 1, 'a'), 2, /troppo grande: il limite è 10 MB/],
];

try {
  for (const [name, text, status, message, megabytes] of files) {
    writeFileSync(join(aside, name), text);
    expectEnd(['check', name, '--as-of', '2024-06-01'], { status, message, megabytes });
    rmSync(join(aside, name));
  }
  writeFileSync(join(aside, 'ente.yml'), head.replace('ente: {', 'ente: { codiceIpa: c_d150,'));
  for (const [name, text, status, message, megabytes] of waivers) {
    writeFileSync(join(aside, name), text);
    expectEnd(['check', 'ente.yml', '--waivers', name, '--as-of', '2024-06-01'], { status, message, megabytes });
    rmSync(join(aside, name));
  }
  checkGigabytes();
  checkKinds();
  checkPermission();
  checkStandardInput();
  checkOutputOverInput();
  checkHalfFiles();
} finally {
  rmSync(aside, { recursive: true, force: true });
}
process.stdout.write('hostile input: ok\n');

/** Sparse files of 1 GB: states in both forms, and in a folder of rules. Nothing of them may be read. */
function checkGigabytes() {
  for (const name of ['enorme.yml', 'enorme.json']) {
    writeFileSync(join(aside, name), '');
    truncateSync(join(aside, name), GB);
    expectEnd(['check', name], { status: 2, message: /troppo grande: il limite è 10 MB/, megabytes: 200 });
    rmSync(join(aside, name));
  }
  const pack = join(aside, 'regole/prova');
  cpSync(join(root, 'packages/cli/test/scenarios/regole'), join(aside, 'regole'), { recursive: true });
  writeFileSync(join(pack, 'enorme.yml'), '');
  truncateSync(join(pack, 'enorme.yml'), GB);
  if (isLinux) execFileSync('mkfifo', [join(pack, 'coda.yml')]);
  const message = isLinux ? /regole\/prova\/coda\.yml {2}errore {2}Non è un file normale[^]*regole\/prova\/enorme\.yml {2}errore {2}Il file è troppo grande/ : /troppo grande/;
  for (const args of [['rules', 'lint', 'regole'], ['rules', 'test', 'regole'], ['check', 'x.yml', '--rules', 'regole']]) {
    expectEnd(args, { status: 2, message, megabytes: 200 });
  }
}

function checkKinds() {
  mkdirSync(join(aside, 'cartella.yml'));
  expectEnd(['check', 'cartella.yml'], { status: 2, message: /cartella\.yml {2}errore {2}È una cartella/ });
  expectEnd(['check', 'manca.yml'], { status: 2, message: /manca\.yml {2}errore {2}Il file non esiste/ });
  expectEnd(['check', 'manca.yml', '--lang', 'en'], { status: 2, message: /manca\.yml {2}error {2}The file does not exist/ });
  expectEnd(['check', `${'a'.repeat(300)}.yml`], { status: 2, message: /il nome è troppo lungo/ });
  if (!isLinux) return;
  execFileSync('mkfifo', [join(aside, 'coda.yml')]);
  for (const name of ['coda.yml', '/dev/zero']) expectEnd(['check', name], { status: 2, message: /Non è un file normale/ });
}

/** Root may read everything: then the command runs as nobody, where nobody may run it. */
function checkPermission() {
  const file = join(aside, 'chiuso.yml');
  writeFileSync(file, head);
  chmodSync(file, 0o000);
  chmodSync(aside, 0o755);
  const isRoot = process.getuid?.() === 0;
  const identity = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  if (process.platform === 'win32' || (isRoot && spawnSync(process.execPath, [cli, '--version'], identity).status !== 0)) {
    process.stdout.write('hostile input: no permission was not tried, nobody else may run the command here\n');
    return;
  }
  expectEnd(['check', 'chiuso.yml'], { status: 2, message: /chiuso\.yml {2}errore {2}Il file c’è, ma mancano i permessi per leggerlo/, ...identity });
  const closed = join(aside, 'chiusa');
  mkdirSync(closed, { mode: 0o555 });
  writeFileSync(join(aside, 'aperto.yml'), head);
  expectEnd(['check', 'aperto.yml', '-o', 'chiusa/x.json'], { status: 70, message: /Impossibile scrivere chiusa\/x\.json: mancano i permessi di scrittura/, ...identity });
}

/** What a shell can put there: a stream without end, a folder. */
function checkStandardInput() {
  if (!isLinux) return;
  expectEnd(['check', '-'], { status: 2, message: /troppo grande|non stampabile/, stdin: openSync('/dev/zero', 'r'), megabytes: 300 });
  expectEnd(['check', '-'], { status: 2, message: /\(standard input\) {2}errore {2}.*cartella/, stdin: openSync(aside, 'r') });
}

/** The state under its own name, through a link and as standard input. */
function checkOutputOverInput() {
  const text = '{"adempi": 1, "ente": {"denominazione": "Comune", "tipo": "comune"}}';
  const state = join(aside, 'stato.json');
  writeFileSync(state, text);
  const message = /errore: .* è uno dei file da leggere/;
  expectEnd(['check', 'stato.json', '-o', 'stato.json'], { status: 2, message });
  if (!isLinux) return;
  execFileSync('ln', ['-s', 'stato.json', join(aside, 'link.json')]);
  execFileSync('ln', [state, join(aside, 'altro-nome.json')]);
  for (const name of ['link.json', 'altro-nome.json']) expectEnd(['check', 'stato.json', '-o', name], { status: 2, message });
  expectEnd(['check', '-', '-o', 'stato.json'], { status: 2, message, stdin: openSync(state, 'r') });
  assert.equal(readFileSync(state, 'utf8'), text);
}

/** A disk that fills up while a report is written leaves the old one as it was, and nothing aside. */
function checkHalfFiles() {
  if (!isLinux) return;
  writeFileSync(join(aside, 'verifica.json'), 'prima');
  const before = readdirSync(aside).sort();
  const state = join(root, 'fixtures/comuni/cremona.yml');
  const line = `ulimit -f 8; exec "${process.execPath}" "${cli}" check "${state}" -o verifica.json`;
  const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: aside, encoding: 'utf8', timeout: SECONDS * 1000, env: { ...process.env, ADEMPI_LANG: '' } });
  assert.equal(status, 70, stderr);
  assert.match(stderr, /^errore: Impossibile scrivere verifica\.json: il file è troppo grande per il disco\.\n$/);
  assert.equal(readFileSync(join(aside, 'verifica.json'), 'utf8'), 'prima');
  assert.deepEqual(readdirSync(aside).sort(), before);
}

function expectEnd(args, { status, message, megabytes = 400, stdin = 'ignore', uid, gid }) {
  const what = `adempi ${args.join(' ')}`.slice(0, 100);
  const child = spawnSync(process.execPath, ['--max-old-space-size=1024', '--import', watch, cli, ...args], {
    cwd: aside,
    encoding: 'utf8',
    env: { ...process.env, ADEMPI_LANG: '' },
    maxBuffer: 100 * MB,
    stdio: [stdin, 'pipe', 'pipe', 'pipe'],
    timeout: SECONDS * 1000,
    ...(uid === undefined ? {} : { uid, gid }),
  });
  const said = `${what}\n${child.stderr.slice(0, 2000)}`;
  assert.equal(child.error, undefined, `${what}: ${child.error}`);
  assert.equal(child.status, status, said);
  assert.match(child.stderr, message, said);
  if (status === 2) assert.equal(child.stdout, '', said);
  // Neither a stack trace, nor a word of the system, nor anything that steers a terminal.
  assert.doesNotMatch(child.stderr, /^\s+at |Error:|E[A-Z]{4,}:/m, said);
  assert.doesNotMatch(child.stdout + child.stderr, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Cf}/u, said);
  const taken = Number(child.output[3]) / 1024;
  assert.ok(taken > 0 && taken < megabytes, `${what}: ${Math.round(taken)} MB of memory, ${megabytes} admitted`);
}
