import { validate } from '@adempi/schema';
import type { WorkPlan } from '@adempi/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fixturesFolder, realBundle, rulesFolder, runCli } from './run-cli.ts';

const comune = (name: string): string => join(fixturesFolder, 'comuni', `${name}.yml`);

async function planOf(name: string, ...more: readonly string[]): Promise<WorkPlan> {
  const { stdout, stderr, status } = await runCli(['plan', comune(name), '-f', 'json', ...more], {});
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return JSON.parse(stdout) as WorkPlan;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adempi-plan-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the plan of each fixture', () => {
  const fixtures = [['cernusco-sul-naviglio', '2024-04-17'], ['cortemaggiore', '2023-07-01'], ['cremona', '2022-12-31'], ['prato', '2026-11-22'], ['stato-vuoto', '2026-11-22']] as const;

  it.each(fixtures)('of %s has the shape that is published, and the same totals in every format', async (name, day) => {
    const plan = await planOf(name, '--as-of', day);
    expect(validate('work-plan', plan)).toEqual([]);
    const { counts } = plan;
    const totals = `Da fare subito: ${counts.breach}; entro un termine: ${counts.due}; da rifare: ${counts.renewal}; da accertare: ${counts.check}.`;
    for (const format of ['table', 'markdown']) {
      const { stdout } = await runCli(['plan', comune(name), '--as-of', day, '-f', format], {});
      expect(stdout.replace(/\s+/g, ' ')).toContain(totals);
    }
  });

  it.each(fixtures)('of %s fits a terminal of 80 columns, in both languages and however it is grouped', async (name, day) => {
    for (const by of ['office', 'supplier', 'month']) {
      for (const lang of ['it', 'en']) {
        const { stdout } = await runCli(['plan', comune(name), '--as-of', day, '--by', by, '--lang', lang], { terminal: true });
        const lines = stdout.replace(/\u001b\[\d+m/gu, '').split('\n');
        expect(lines.filter((line) => line.length > 80)).toEqual([]);
      }
    }
  });

  it('puts in charge offices that the vocabulary knows, and nowhere the head of a service that has no name', async () => {
    const { tasks, checks } = await planOf('stato-vuoto', '--as-of', '2026-11-22');
    const known = new Set(realBundle().vocabulary.map(({ office }) => office));
    const named = [...tasks, ...checks].filter(({ actor }) => actor === 'responsabile-servizio' || actor === 'fornitore');
    expect(named.length).toBeGreaterThan(20);
    for (const { ruleId, office } of named) expect([ruleId, known.has(office ?? '')]).toEqual([ruleId, true]);
    const { stdout } = await runCli(['plan', comune('stato-vuoto'), '--as-of', '2026-11-22', '-f', 'markdown'], {});
    expect(stdout).not.toContain('responsabile del servizio |');
  });

  it('is a document where the file is called so: by office unless told otherwise, the same twice, and never on a terminal', async () => {
    const write = async (name: string, ...more: readonly string[]): Promise<Buffer> => {
      expect(await runCli(['plan', comune('cremona'), '--as-of', '2022-12-31', '-o', name, ...more], { cwd: folder })).toMatchObject({ status: 0, stdout: '', stderr: '' });
      return readFileSync(join(folder, name));
    };
    const first = await write('a.docx');
    expect(await write('b.docx')).toEqual(first);
    expect(await write('c.docx', '--by', 'office')).toEqual(first);
    expect(await write('d.doc', '-f', 'docx', '--by', 'month')).not.toEqual(first);
    const { status, stdout, stderr } = await runCli(['plan', comune('cremona'), '-f', 'docx'], { terminal: true });
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining('per esempio -o programma.docx')]);
  });

  it('leaves nothing where every rule is supposed to be done', async () => {
    const done = realBundle().rules.map(({ id }) => id).join(',');
    const { counts, after } = await planOf('cremona', '--as-of', '2022-12-31', '--done', done);
    expect(counts).toEqual({ breach: 0, due: 0, renewal: 0, check: 0, answer: 0, setAside: 0, questions: 0 });
    expect(after).toMatchObject({ fail: 0, pending: 0, unknown: 0, score: 1, coverage: 1 });
  });

  it('closes the lines of the Piano triennale with the duties that prove them', async () => {
    const { checks } = await planOf('stato-vuoto', '--as-of', '2026-11-22');
    const manual = checks.find(({ ruleId }) => ruleId === 'documenti/manuale-conservazione');
    expect(manual?.lines).toMatchObject([{ ruleId: 'piano-triennale-2024-2026-agg-2026/CAP3.PA.18', alsoNeeds: ['documenti/responsabile-conservazione'] }]);
    const proved = new Set(realBundle().rules.filter(({ provedBy }) => provedBy !== undefined).map(({ id }) => id));
    expect(checks.filter(({ ruleId }) => proved.has(ruleId))).toEqual([]);
  });
});

/**
 * What Cortemaggiore's own document says of its actions, by priority, held against the plan of the day after
 * it. The document and the rules do not share names: which rule asks what an action does was judged by hand,
 * reading both. Facts of the document: fixtures/comuni/cortemaggiore.yml.
 */
describe('the plan of Cortemaggiore and its own document', () => {
  /** How our day stands against the document's: before it, binding already, or one of the two is none. */
  type Relation = 'earlier' | 'bound' | 'undated';
  type Action = readonly [priority: number, id: string, rule: string, relation: Relation];

  const actions: readonly Action[] = [
    [1, 'servizi-in-rete', 'servizi/anche-in-digitale', 'bound'],
    [1, 'pagopa', 'pagamenti/pagopa-piccoli-comuni', 'bound'],
    [1, 'app-io', 'app-io/servizi-piccoli-comuni', 'bound'],
    [1, 'pdnd', 'pdnd/adesione', 'earlier'],
    [1, 'notifiche-flussi', 'documenti/originali-informatici', 'bound'],
    [2, 'sito', 'pnrr/completamento', 'earlier'],
    [2, 'sicurezza-portale', 'siti/https', 'bound'],
    [3, 'fascicolazione', 'documenti/fascicolo-informatico', 'bound'],
    [3, 'scansione', 'documenti/copie-informatiche', 'bound'],
    [3, 'domicili-digitali', 'comunicazioni/tra-amministrazioni', 'undated'],
    [3, 'accesso-fascicolo', 'documenti/fascicolo-diritti', 'bound'],
    [4, 'migrazione-cloud', 'cloud/migrazione', 'undated'],
    [4, 'mantenimento-struttura', 'cloud/spese-data-center', 'undated'],
    [6, 'competenze-dipendenti', 'competenze/formazione-personale', 'bound'],
  ];

  /** Actions that answer no duty of law in force on that day, or none that a rule judges. */
  const without = ['anpr', 'notifiche-anagrafiche', 'inad', 'formazione-documentale', 'carenze-dematerializzazione', 'dati-aperti', 'trasparenza-dati-aperti', 'competenze-cittadini'];

  const lines: Readonly<Record<string, string>> = {
    '2022-2024/dichiarazione-accessibilita-2023': '2023-09-23',
    '2022-2024/test-di-usabilita': '2023-12-31',
    '2022-2024/CAP6.PA.LA08': '2024-12-31',
    '2022-2024/CAP6.PA.LA09': '2024-12-31',
  };

  let plan: WorkPlan;
  beforeAll(async () => {
    plan = await planOf('cortemaggiore', '--as-of', '2023-07-01', '--until', '2025-12-31');
  }, 60_000);

  /** The task of a rule with the nearest day; else what is to be checked about it. */
  const find = (rule: string): WorkPlan['tasks'][number] | undefined => [...plan.tasks, ...plan.checks].find(({ ruleId }) => ruleId === rule);

  it('is compared action by action: all of the document, and no other', () => {
    expect([...actions.map(([, id]) => id), ...without].sort()).toEqual(plan.ownWorks.map(({ id }) => id).sort());
  });

  it.each(actions)('priority %i, «%s»: %s is %s', (_, id, rule, relation) => {
    const own = plan.ownWorks.find((work) => work.id === id)?.day ?? null;
    const task = find(rule);
    if (task === undefined) throw new Error(`no task of ${rule}`);
    const ours = task.when === 'now' ? 'bound' : own === null || task.day === null ? 'undated' : task.day < own ? 'earlier' : task.day === own ? 'same' : 'later';
    expect(own === null && ours !== 'undated' ? 'undated' : ours).toBe(relation);
  });

  it('never sets a day later than the document does', () => {
    for (const [, id, rule] of actions) {
      const own = plan.ownWorks.find((work) => work.id === id)?.day ?? null;
      const ours = find(rule)?.day ?? null;
      if (own !== null && ours !== null) expect([id, ours <= own]).toEqual([id, true]);
    }
  });

  it('has the dates that the document copies from the law and from its grant, to the day', () => {
    const days = Object.fromEntries(plan.tasks.map(({ ruleId, day }) => [ruleId, day]));
    // «si pubblica entro il 23 settembre 2023 … una dichiarazione di accessibilità»; «entro il 12/12/2023» the site; the PDND «entro il 2023».
    expect(days).toEqual({ 'accessibilita/dichiarazione-annuale': '2023-09-23', 'pdnd/adesione': '2023-09-30', 'pnrr/completamento': '2023-12-12' });
  });

  it('has the dates of the lines that the document takes up, to the day', () => {
    const own = plan.checks.find(({ ruleId }) => ruleId === 'piano-triennale-2022-2024/orizzonte-proprio');
    expect(Object.fromEntries(own?.instances.filter(({ item }) => item !== '*').map(({ item, day }) => [item, day]) ?? [])).toEqual(lines);
    expect(own?.offices).toEqual(['RTD', 'Responsabile Area Affari Generali', 'Responsabile Servizi Informativi', 'Responsabili di Area']);
  });

  it('is in the order of the document\'s times but for the PDND, whose term of law comes before the one that the Comune gave itself', () => {
    const own: Readonly<Record<string, string>> = { 'accessibilita/dichiarazione-annuale': '2023-09-23', 'pnrr/completamento': '2023-12-12', 'pdnd/adesione': '2023-12-31' };
    expect(plan.tasks.map(({ ruleId }) => ruleId)).toEqual(['accessibilita/dichiarazione-annuale', 'pdnd/adesione', 'pnrr/completamento']);
    expect(plan.tasks.map(({ ruleId }) => own[ruleId])).toEqual(['2023-09-23', '2023-12-31', '2023-12-12']);
  });

  it('presses on the first priority of the document more than on the others, which are areas and no order', () => {
    const ranks = (wanted: (priority: number) => boolean): number[] =>
      actions.flatMap(([priority, , rule]) => (wanted(priority) ? [plan.checks.findIndex(({ ruleId }) => ruleId === rule)] : [])).filter((rank) => rank >= 0).sort((one, other) => one - other);
    const median = (list: readonly number[]): number => list[Math.floor(list.length / 2)] ?? -1;
    const [first, others] = [ranks((priority) => priority === 1), ranks((priority) => priority !== 1)];
    expect(first).toEqual([3, 9, 15, 26]);
    expect(median(first)).toBeLessThan(median(others));
  });
});

describe('weights of one\'s own', () => {
  const weights = readFileSync(join(rulesFolder, 'piano-di-lavoro.yml'), 'utf8');
  const use = (text: string, ...more: readonly string[]): ReturnType<typeof runCli> => {
    writeFileSync(join(folder, 'pesi.yml'), text);
    return runCli(['plan', comune('cortemaggiore'), '--as-of', '2023-07-01', '--weights', 'pesi.yml', ...more], { cwd: folder });
  };

  it('change the order, and the digest says so', async () => {
    const before = await planOf('cortemaggiore', '--as-of', '2023-07-01');
    const { stdout } = await use(weights.replace('grant: 24', 'grant: 90'), '-f', 'json');
    const after = JSON.parse(stdout) as WorkPlan;
    expect(before.tasks.at(-1)?.ruleId).toBe('pnrr/completamento');
    expect(after.tasks[0]?.ruleId).toBe('pnrr/completamento');
    expect(after.weightsDigest).not.toBe(before.weightsDigest);
  });

  it('are refused with every problem of theirs, and nothing is written', async () => {
    const { stdout, stderr, status } = await use(weights.replace('fine_halved: 36', 'fine_halved: 41').replace('pdnd/adesione', 'pdnd/adesion'), '-o', 'programma.md');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/pesi\.yml:\d+:\d+ {2}errore {2}I punti non possono salire/);
    expect(stderr).toMatch(/pesi\.yml:\d+:\d+ {2}errore {2}La regola «pdnd\/adesion» non esiste: forse intendevi «pdnd\/adesione»\?/);
    expect(existsSync(join(folder, 'programma.md'))).toBe(false);
  });

  it('are those that come with the command where a folder of rules has none', async () => {
    const { stdout, status } = await runCli(['plan', comune('prato'), '--rules', new URL('./scenarios/regole', import.meta.url).pathname, '-f', 'json'], {});
    // The state tells facts that the small vocabulary lacks.
    expect([stdout, status]).toEqual(['', 2]);
    writeFileSync(join(folder, 'stato.yml'), 'adempi: 1\nente: { denominazione: Comune di Prova, tipo: comune }\n');
    const small = await runCli(['plan', 'stato.yml', '--rules', new URL('./scenarios/regole', import.meta.url).pathname, '-f', 'json'], { cwd: folder });
    expect(small.status).toBe(0);
    expect((JSON.parse(small.stdout) as WorkPlan).checks.map(({ effort }) => effort)).toEqual([null]);
  });

  it('judge the work of nearly every rule of the law; one that nobody judged stands in the middle', () => {
    const { rules, workWeights, packs } = realBundle();
    const editions = new Set(packs.filter(({ edition }) => edition !== undefined).map(({ id }) => id));
    const own = rules.map(({ id }) => id).filter((id) => !editions.has(id.slice(0, id.indexOf('/'))));
    const judged = new Set(workWeights?.effort.kinds.flatMap((kind) => kind.rules));
    expect(own.filter((id) => judged.has(id)).length / own.length).toBeGreaterThan(0.9);
  });
});
