/** A waiver that ends today holds today and not tomorrow: in every command and format that tells a finding. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { dayAfter, formatDay } from '@adempi/schema';
import type { Assessment, Finding, Forecast } from '@adempi/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fixturesFolder, runCli } from './run-cli.ts';
import type { Outcome } from './run-cli.ts';

interface Case {
  readonly name: string;
  readonly ente: string;
  readonly rule: string;
  readonly item: string | null;
  /** The last day. */
  readonly last: string;
}

const cases: readonly Case[] = [
  { name: 'cremona', ente: 'c_d150', rule: 'piano-triennale-2022-2024/data-center-b', item: null, last: '2023-01-15' },
  { name: 'cortemaggiore', ente: '033018', rule: 'pnrr/completamento', item: 'esperienza-cittadino', last: '2024-01-10' },
  { name: 'cernusco-sul-naviglio', ente: 'C_C523', rule: 'pnrr/completamento', item: 'cloud', last: '2024-07-02' },
];

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'adempi-waivers-'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

function write({ ente, rule, item, last }: Case): void {
  const entry = { regola: rule, ente, ...(item === null ? {} : { istanza: item }), motivo: 'Manca il fornitore', chiestoDa: 'RTD', approvatoDa: 'giunta', approvatoIl: '2022-11-01', scade: last };
  writeFileSync(join(cwd, 'rinvii.yml'), JSON.stringify({ adempi: 1, rinvii: [entry] }));
}

function run(words: readonly string[], terminal = false): Promise<Outcome> {
  return runCli([...words, '--waivers', 'rinvii.yml'], { cwd, terminal });
}

function stateOf({ name }: Case): string {
  return `${fixturesFolder}comuni/${name}.yml`;
}

function findIn(findings: readonly Finding[], { rule, item }: Case): Finding {
  return findings.find(({ ruleId, instance }) => ruleId === rule && (instance?.key ?? null) === item)!;
}

/** Text of a table or a calendar, as it reads. */
function plain(text: string): string {
  return text.replace(/\u001B\[[0-9;]*m/g, '').replace(/\r\n /g, '').replace(/[│\s]+/g, ' ');
}

const checkOn = (one: Case, day: string): string[] => ['check', stateOf(one), '--as-of', day, '--assume-unchanged'];

describe.each(cases)('a waiver of $name', (one) => {
  const days = [[one.last, 'waived'], [dayAfter(one.last), 'waiver_expired']] as const;

  it.each(days)('on %s is %s in JSON and NDJSON, and the outcome is what it would be', async (day, disposition) => {
    write(one);
    const bare = JSON.parse((await runCli([...checkOn(one, day), '-f', 'json', '--exit-zero'], { cwd })).stdout) as Assessment;
    for (const format of ['json', 'ndjson']) {
      const told = JSON.parse((await run([...checkOn(one, day), '-f', format, '--exit-zero'])).stdout) as Assessment;
      expect(findIn(told.findings, one)).toMatchObject({ disposition, waiver: { kind: 'postponement', until: one.last, reason: 'Manca il fornitore', norm: null } });
      expect(findIn(told.findings, one).outcome).toBe(findIn(bare.findings, one).outcome);
      expect(told.findings.filter((finding) => finding.disposition !== 'none')).toHaveLength(1);
      expect({ ...told.summary, waived: 0 }).toEqual(bare.summary);
      expect(told.waiversDigest).toMatch(/^sha256:/);
      expect(bare.waiversDigest).toBeUndefined();
    }
  });

  it.each(days)('on %s is %s in the table and in an explanation, in both languages, on a terminal and on a pipe', async (day, disposition) => {
    write(one);
    const last = formatDay(one.last);
    const words = { it: { waived: `rinviato dall'ente fino al ${last}`, waiver_expired: `rinvio scaduto il ${last}` }, en: { waived: `put off by the body until ${last}`, waiver_expired: `postponement ended on ${last}` } };
    const other = disposition === 'waived' ? 'waiver_expired' : 'waived';
    for (const lang of ['it', 'en'] as const) {
      for (const terminal of [true, false]) {
        for (const words_ of [[...checkOn(one, day), '--exit-zero', '--show', 'fail,pending'], ['explain', stateOf(one), one.rule, '--as-of', day, '--assume-unchanged']]) {
          const { stdout } = await run([...words_, '--lang', lang], terminal);
          expect(plain(stdout)).toContain(words[lang][disposition]);
          expect(plain(stdout)).not.toContain(words[lang][other]);
        }
      }
    }
  });

  it.each(days)('on %s is %s in a batch', async (day, disposition) => {
    write(one);
    await run(['batch', stateOf(one), '--as-of', day, '--assume-unchanged', '-o', 'esiti']);
    const lines = readFileSync(join(cwd, 'esiti', 'findings.ndjson'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    const put = lines.filter((line) => line['disposition'] !== undefined);
    expect(put).toMatchObject([{ ruleId: one.rule, disposition, waiver: 'postponement', waiverUntil: one.last }]);
    const { waiversDigest } = JSON.parse(readFileSync(join(cwd, 'esiti', 'summary.json'), 'utf8')) as Record<string, unknown>;
    expect(waiversDigest).toMatch(/^sha256:/);
  });

  it('changes in a forecast on the day after the last, and not before', async () => {
    write(one);
    const { stdout } = await run(['forecast', stateOf(one), '--as-of', one.last, '--until', dayAfter(dayAfter(one.last)), '-f', 'json']);
    const { changes } = JSON.parse(stdout) as Forecast;
    const own = changes.filter(({ ruleId, instance }) => ruleId === one.rule && (instance?.key ?? null) === one.item);
    expect(own.map(({ day, before, after }) => [day, before?.disposition, after?.disposition])).toEqual([[dayAfter(one.last), 'waived', 'waiver_expired']]);
  });

  it('is an event of a calendar up to the last day, in place of the term', async () => {
    write(one);
    const calendarOn = async (day: string): Promise<string> => plain((await run(['calendar', stateOf(one), '--as-of', day, '--assume-unchanged'])).stdout);
    expect(await calendarOn(one.last)).toContain('SUMMARY:Scade il rinvio: ');
    expect(await calendarOn(dayAfter(one.last))).not.toContain('Scade il rinvio');
  });

  it('does not reach --fail-on while it holds, and does from the day after', async () => {
    write(one);
    const failing = ['--fail-on', 'fail:info', '-f', 'json'];
    const check = async (day: string): Promise<Outcome> => run([...checkOn(one, day), ...failing]);
    // All the others are known: the one that was put off alone decides.
    await run([...checkOn(one, one.last), '--write-baseline', 'noti.yml', '--exit-zero', '-f', 'json']);
    expect((await run([...checkOn(one, one.last), ...failing, '--baseline', 'noti.yml'])).status).toBe(0);
    expect((await runCli([...checkOn(one, one.last), ...failing, '--baseline', 'noti.yml'], { cwd })).status).toBe(1);
    expect((await check(dayAfter(one.last))).status).toBe(1);
    expect((await run([...checkOn(one, dayAfter(one.last)), ...failing, '--baseline', 'noti.yml'])).status).toBe(1);
  });

  it('belongs to the report: verify holds with it, and says what is missing without', async () => {
    write(one);
    await run([...checkOn(one, one.last), '-f', 'json', '-o', 'rapporto.json', '--exit-zero']);
    const verify = ['verify', 'rapporto.json', '--state', stateOf(one)];
    expect((await run(verify)).status).toBe(0);
    const without = await runCli(verify, { cwd });
    expect(without.status).toBe(1);
    expect(plain(without.stdout)).toContain('I rinvii o i rilievi noti non sono quelli del rapporto');
  });

  it('is the cause that a comparison names', async () => {
    write(one);
    const check = [...checkOn(one, one.last), '-f', 'json', '--exit-zero'];
    await runCli([...check, '-o', 'prima.json'], { cwd });
    await run([...check, '-o', 'dopo.json']);
    const { stdout } = await runCli(['diff', 'prima.json', 'dopo.json', '-f', 'json'], { cwd });
    const { changes, inputs } = JSON.parse(stdout) as { readonly changes: readonly { readonly ruleId: string; readonly causes: readonly string[]; readonly isCertain: boolean }[]; readonly inputs: readonly { readonly name: string }[] };
    expect(inputs.map(({ name }) => name)).toEqual(['waivers']);
    expect(changes).toMatchObject([{ ruleId: one.rule, causes: ['waiver'], isCertain: true }]);
    expect(plain((await runCli(['diff', 'prima.json', 'dopo.json', '--lang', 'en'], { cwd })).stdout)).toContain('the waivers or the known findings');
  });

  it('is told from time, where both changed and the file is at hand', async () => {
    write(one);
    await runCli([...checkOn(one, one.last), '-f', 'json', '--exit-zero', '-o', 'prima.json'], { cwd });
    await run([...checkOn(one, one.last.replace(/\d\d$/, '01')), '-f', 'json', '--exit-zero', '-o', 'dopo.json']);
    const states = ['--state-before', stateOf(one), '--state-after', stateOf(one)];
    const { stdout } = await run(['diff', 'prima.json', 'dopo.json', ...states, '-f', 'json']);
    const { changes } = JSON.parse(stdout) as { readonly changes: readonly { readonly ruleId: string; readonly item: string | null; readonly causes: readonly string[]; readonly isCertain: boolean }[] };
    const own = changes.find(({ ruleId, item }) => ruleId === one.rule && item === one.item);
    expect(own).toMatchObject({ isCertain: true });
    expect(own?.causes).toContain('waiver');
  });
});

describe('waivers', () => {
  it('of Prato, where nothing is unmet, are told as not needed, on a terminal too; of what is not determined nothing is told', async () => {
    const one: Case = { name: 'prato', ente: 'c_g999', rule: 'piano-triennale-2024-2026-agg-2026/CAP3.PA.23', item: null, last: '2027-01-01' };
    write(one);
    const codesOf = ({ stdout }: Outcome): readonly string[] => (JSON.parse(stdout) as Assessment).diagnostics.map(({ code }) => code).filter((code) => code.startsWith('waiver.'));
    const json = [...checkOn(one, '2026-11-22'), '-f', 'json', '--exit-zero'];
    expect(codesOf(await run(json))).toEqual(['waiver.unused']);
    expect(plain((await run([...checkOn(one, '2026-11-22'), '--exit-zero'], true)).stdout)).toContain('Rinvio che non serve: per la regola «piano-triennale-2024-2026-agg-2026/CAP3.PA.23»');
    write({ ...one, rule: 'pnrr/completamento' });
    const open = await run(json);
    expect(codesOf(open)).toEqual([]);
    expect((JSON.parse(open.stdout) as Assessment).findings.filter(({ disposition }) => disposition !== 'none')).toEqual([]);
  });

  it('of another ente do nothing; a file that is about nobody here is told, with the place', async () => {
    const one = cases[0] as Case;
    write({ ...one, ente: 'c_d15' });
    const { stdout, stderr } = await run([...checkOn(one, one.last), '-f', 'json', '--exit-zero']);
    expect((JSON.parse(stdout) as Assessment).findings.filter(({ disposition }) => disposition !== 'none')).toEqual([]);
    expect(stderr).toMatch(/^rinvii\.yml:1:\d+ {2}avviso {2}Nessuno degli stati letti è dell’ente «c_d15»: forse intendevi «c_d150»\?$/m);
  });

  it('of an ente who is in no state of a batch are told, and those that ended as well', async () => {
    const one = cases[0] as Case;
    const base = { regola: one.rule, motivo: 'x', chiestoDa: 'RTD', approvatoDa: 'giunta', approvatoIl: '2022-11-01', scade: one.last };
    writeFileSync(join(cwd, 'rinvii.yml'), JSON.stringify({ adempi: 1, rinvii: [{ ...base, ente: 'c_d150' }, { ...base, ente: 'c_z999' }] }));
    const { stderr } = await run(['batch', ...cases.map(stateOf), '--as-of', '2024-07-11', '--assume-unchanged', '-o', 'esiti']);
    expect(stderr).toMatch(/Comune di Cremona: Rinvio scaduto il 15\/01\/2023/);
    expect(stderr).toMatch(/rinvii\.yml:1:\d+ {2}avviso {2}Nessuno degli stati letti è dell’ente «c_z999»/);
    expect(stderr).not.toMatch(/dell’ente «c_d150»/);
  });

  it('are the same to the second engine', async () => {
    const one = cases[0] as Case;
    write(one);
    const findings = async (engine: string): Promise<unknown> => (JSON.parse((await run([...checkOn(one, one.last), '--pack', 'piano-triennale-2022-2024', '-f', 'json', '--exit-zero', '--engine', engine])).stdout) as Assessment).findings;
    expect(await findings('json-rules-engine')).toEqual(await findings('compiled'));
  });

  it('come from several files; what is wrong between them is told', async () => {
    const one = cases[0] as Case;
    write(one);
    writeFileSync(join(cwd, 'altri.yml'), readFileSync(join(cwd, 'rinvii.yml')));
    const { status, stderr } = await run([...checkOn(one, one.last), '--waivers', 'altri.yml']);
    expect(status).toBe(2);
    expect(stderr).toContain('La stessa regola, per lo stesso ente e lo stesso elemento');
  });
});

describe('a baseline', () => {
  const one = cases[0] as Case;

  it('may be an earlier report, which is not changed', async () => {
    await runCli([...checkOn(one, '2022-12-31'), '-f', 'json', '-o', 'prima.json', '--exit-zero'], { cwd });
    const { stdout } = await runCli([...checkOn(one, '2022-12-31'), '-f', 'json', '--baseline', 'prima.json', '--fail-on', 'pending:info'], { cwd });
    const { findings, summary, baselineDigest } = JSON.parse(stdout) as Assessment;
    const unmet = findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'pending');
    expect(unmet.length).toBeGreaterThan(2);
    expect(new Set(unmet.map(({ disposition }) => disposition))).toEqual(new Set(['baselined']));
    expect(summary).toEqual((JSON.parse(readFileSync(join(cwd, 'prima.json'), 'utf8')) as Assessment).summary);
    expect(baselineDigest).toMatch(/^sha256:/);
    const pruned = await runCli([...checkOn(one, '2022-12-31'), '--baseline', 'prima.json', '--prune-baseline'], { cwd });
    expect([pruned.status, pruned.stdout]).toEqual([2, '']);
    expect(pruned.stderr).toContain('un rapporto non si modifica');
  });

  it('leaves out what was put off, so that it is told again once its waiver is gone', async () => {
    write(one);
    await run([...checkOn(one, one.last), '--write-baseline', 'noti.yml', '--exit-zero', '-f', 'json']);
    const { stdout } = await runCli([...checkOn(one, one.last), '-f', 'json', '--baseline', 'noti.yml', '--exit-zero'], { cwd });
    expect(findIn((JSON.parse(stdout) as Assessment).findings, one).disposition).toBe('none');
    const { stdout: ended } = await run([...checkOn(one, dayAfter(one.last)), '-f', 'json', '--baseline', 'noti.yml', '--exit-zero']);
    expect(findIn((JSON.parse(ended) as Assessment).findings, one).disposition).toBe('waiver_expired');
  });

  it('belongs to the report that was made with it', async () => {
    await runCli([...checkOn(one, '2022-12-31'), '--write-baseline', 'noti.yml', '-f', 'json', '-o', 'rapporto.json'], { cwd });
    const verify = ['verify', 'rapporto.json', '--state', stateOf(one)];
    expect((await runCli([...verify, '--baseline', 'noti.yml'], { cwd })).status).toBe(0);
    expect((await runCli(verify, { cwd })).status).toBe(1);
  });

  it('does not hide the next term that a duty of every year misses', async () => {
    const yearly = cases[1] as Case;
    const options = ['--pack', 'accessibilita', '-f', 'json'];
    await runCli([...checkOn(yearly, '2024-09-22'), ...options, '--write-baseline', 'noti.yml'], { cwd });
    expect(readFileSync(join(cwd, 'noti.yml'), 'utf8')).toContain('termine: 2023-09-23');
    const disposed = async (day: string): Promise<unknown> => {
      const { status, stdout } = await runCli([...checkOn(yearly, day), ...options, '--baseline', 'noti.yml'], { cwd });
      const { disposition, timing } = findIn((JSON.parse(stdout) as Assessment).findings, { ...yearly, rule: 'accessibilita/dichiarazione-annuale', item: 'istituzionale' });
      return { status, disposition, due: timing?.dueDate };
    };
    expect(await disposed('2024-09-22')).toEqual({ status: 0, disposition: 'baselined', due: '2023-09-23' });
    expect(await disposed('2026-11-26')).toEqual({ status: 1, disposition: 'none', due: '2026-09-23' });
  });

  it('is neither written nor pruned where a report cannot be made', async () => {
    const gone = '# Nostri.\nadempi: 1\nnoti:\n  - ente: c_d150\n    data: 2022-12-31\n    rilievi:\n      - { regola: pdnd/sparita, esito: fail, gravita: high }\n';
    writeFileSync(join(cwd, 'noti.yml'), gone);
    const two = ['check', ...cases.slice(0, 2).map(stateOf), '--as-of', '2022-12-31', '-f', 'html', '-o', 'x.html', '--baseline', 'noti.yml'];
    const { status } = await runCli([...two, '--prune-baseline', '--write-baseline', 'nuovi.yml'], { cwd });
    expect(status).toBe(2);
    expect(readFileSync(join(cwd, 'noti.yml'), 'utf8')).toBe(gone);
    expect(readdirSync(cwd)).toEqual(['noti.yml']);
  });

  it('needs a code to know whose it is', async () => {
    writeFileSync(join(cwd, 'stato.yml'), 'adempi: 1\nente: { denominazione: Comune, tipo: comune }\n');
    const { status, stderr } = await runCli(['check', 'stato.yml', '--write-baseline', 'noti.yml'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('non ha né codice IPA né codice ISTAT');
  });
});
