// How long the command takes to start, against an empty Node process: CPU time, which other
// programs disturb less than the clock, of runs that take turns. `node scripts/measure-start.js [ROUNDS]`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'packages/cli/bin/adempi.js');
const state = join(root, 'fixtures/comuni/cortemaggiore.yml');

/** The first is what the others are compared with. */
const commands = [
  ['node -e 0', ['-e', '0']],
  ['adempi --version', [cli, '--version']],
  ['adempi check', [cli, 'check', state, '--exit-zero']],
  ['adempi check -f json', [cli, 'check', state, '--exit-zero', '-f', 'json']],
  ['adempi explain', [cli, 'explain', state, 'accessibilita/requisiti']],
];

const rounds = Number(process.argv[2] ?? 20);
const times = commands.map(() => []);
for (let round = 0; round < rounds; round += 1) {
  commands.forEach(([, args], index) => times[index].push(cpuOf(args)));
}
const [empty] = times;
commands.forEach(([name], index) => process.stdout.write(`${name.padEnd(22)}${describe(times[index])}\n`));

/** Milliseconds of CPU that a process takes, in user and system mode: bash tells, Node cannot. */
function cpuOf(args) {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" > /dev/null 2>&1';
  const { stderr } = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  const [user, system] = stderr.trim().split(' ').map(Number);
  return (user + system) * 1000;
}

function describe(measured) {
  return [Math.min, medianOf].map((pick) => {
    const [value, base] = [pick(...measured), pick(...empty)];
    return `${pick === medianOf ? 'median' : 'least'} ${value.toFixed(0).padStart(4)} ms ${(value / base).toFixed(2)}x`;
  }).join('   ');
}

function medianOf(...measured) {
  return measured.toSorted((left, right) => left - right)[Math.floor(measured.length / 2)];
}
