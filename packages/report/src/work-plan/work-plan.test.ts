import type { WorkPlan, WorkTask } from '@adempi/schema';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';

import { planOf, planWith, summary, task } from '../../test/sample-plan.ts';
import { textWidth } from '../text/layout.ts';
import { writeWorkPlan, writeWorkPlanJson, writeWorkPlanMarkdown } from './index.ts';

describe('a programme of work', () => {
  it('tells what to do first, then each piece of work with remedy, proof, law, exposure and its points', () => {
    const text = writeWorkPlan(planOf());
    expect(text).toContain('1. Obbligo di prova (subito: il termine era il 01/11/2026, scaduto da 25 giorni). A cura di: RTD.');
    expect(text).toMatch(/^SUBITO$/m);
    for (const row of ['Perché    │ Manca.', 'Cosa fare │ Fare la cosa.', 'Prova     │ un atto', 'Norma     │ art. 64, CAD', 'Lavoro    │ un adempimento su un portale', 'Priorità  │ 97 punti (esposizione 40, gravità 22, data 25, lavoro 10)']) expect(text).toContain(row);
    expect(writeWorkPlan(planOf(), { width: 160 })).toContain('se AgID accerta la violazione e il Comune non si adegua nel termine');
  });

  it.each<[string, Partial<WorkTask>]>([
    ['oggi, 26/11/2026', { kind: 'due', when: 'coming', day: '2026-11-26', daysLeft: 0 }],
    ['entro il 27/11/2026, tra 1 giorno', { kind: 'due', when: 'coming', day: '2026-11-27', daysLeft: 1 }],
    ['è dovuto dal 01/12/2026, tra 5 giorni', { kind: 'due', when: 'coming', day: '2026-12-01', dayIs: 'start', daysLeft: 5 }],
    ['da rifare entro il 06/12/2026, tra 10 giorni', { kind: 'renewal', when: 'coming', day: '2026-12-06', daysLeft: 10 }],
    ['subito: è dovuto dal 01/01/2020', { when: 'now', day: '2020-01-01', dayIs: 'start', daysLeft: -100 }],
    ['subito: è sempre dovuto', { when: 'now', day: null, daysLeft: null }],
    ['senza un termine noto', { kind: 'due', when: 'undated', day: null, daysLeft: null }],
  ])('says «%s»', (words, more) => {
    expect(writeWorkPlan(planOf({ tasks: [{ ...task, ...more }] }), { width: 160 })).toContain(`Obbligo di prova (${words}).`);
  });

  it('says of what is not known when it was due, and not that it is late', () => {
    const check: WorkTask = { ...task, id: 'check:a', kind: 'check', daysLeft: null };
    const text = writeWorkPlan(planOf({ tasks: [], checks: [check, { ...check, id: 'check:b', dayIs: 'start' }] }), { width: 160 });
    expect(text).toContain('Per ora nessun lavoro è certo: di 2 obblighi e linee non si sa se sono rispettati.');
    expect(text).toContain('• Obbligo di prova (il termine del 01/11/2026 è trascorso)');
    expect(text).toContain('• Obbligo di prova (dovuto dal 01/11/2026)');
    expect(text).not.toContain('scaduto');
  });

  it('says what was known by when, and that only a profile was looked at', () => {
    const text = writeWorkPlan(planOf({ knownAt: '2026-11-20', profile: 'minimo' }), { width: 160 });
    expect(text).toContain('Situazione al 26/11/2026, con quanto era noto al 20/11/2026; ');
    expect(text).toContain('Solo il profilo: minimo.');
  });

  it('tells why each item was put off and until when, and that it ended on the item that had it', () => {
    const waiver = { kind: 'postponement', until: '2026-10-31', reason: 'gara', requestedBy: 'RUP', approvedBy: 'giunta', approvedOn: '2026-01-10', norm: null } as const;
    const [one] = task.instances;
    const of = (item: string, more: Partial<WorkTask['instances'][number]>): WorkTask['instances'][number] => ({ ...one!, findingId: item, item, ...more });
    const open = { ...task, instances: [of('a', { disposition: 'waiver_expired', waiver }), of('b', {})] };
    const aside = { ...task, id: 'waived:x', instances: [of('c', { disposition: 'waived', waiver: { ...waiver, until: '2027-03-31' } }), of('d', { disposition: 'waived', waiver: { ...waiver, until: '2028-03-31' } })] };
    for (const write of [writeWorkPlan, writeWorkPlanMarkdown]) {
      const text = write(planOf({ tasks: [open], setAside: [aside] }), { width: 160 }).replace(/[\s│]+/gu, ' ');
      expect(text).toContain('a: rinvio scaduto il 31/10/2026 (gara; approvato da: giunta)');
      expect(text.match(/rinvio scaduto/gu)).toHaveLength(1);
      expect(text).toContain('c: rinviato dall\'ente fino al 31/03/2027: gara. Chiesto da: RUP');
      expect(text).toContain('d: rinviato dall\'ente fino al 31/03/2028: gara. Chiesto da: RUP');
      expect(text.match(/torna tra le cose da fare/gu)).toHaveLength(1);
      expect(text).toContain('Dopo il 31/03/2027 torna tra le cose da fare.');
    }
  });

  it.each<[string, Partial<WorkTask>]>([
    ['segretario', { actor: 'segretario' }],
    ['Anagrafe', { actor: 'responsabile-servizio', office: 'ANAGRAFE' }],
    ['Servizi informatici, con il fornitore', { actor: 'fornitore', office: 'SERVIZI INFORMATICI', services: ['Nido'] }],
    ['responsabile del servizio «Iscrizione asilo nido», con RTD', { actor: 'responsabile-servizio', office: 'RTD', services: ['Iscrizione asilo nido'] }],
    ['responsabile dei servizi «a», «b», «c», «d», «e», «f» e di altri 2, con RTD', { actor: 'responsabile-servizio', office: 'RTD', services: [...'abcdefgh'] }],
    ['Protocollo; nel piano del Comune: Area Affari Generali', { actor: 'responsabile-servizio', office: 'PROTOCOLLO', offices: ['Area Affari Generali'] }],
  ])('puts someone in charge whom a Comune has: %s', (name, more) => {
    expect(writeWorkPlan(planOf({ tasks: [{ ...task, ...more }] }), { width: 160 }).replace(/\s+/gu, ' ')).toContain(`A cura di: ${name}.`);
  });

  it('says so where there is nothing to do', () => {
    for (const write of [writeWorkPlan, writeWorkPlanMarkdown]) {
      expect(write(planOf({ tasks: [] }))).toContain('Non c\'è nulla da fare né da accertare');
      expect(write(planOf({ tasks: [], lang: 'en' }))).toContain('There is nothing to do and nothing to check');
    }
  });

  it('shows no risk beside a name that only open data speak of, unless asked', () => {
    const open = planOf({ openData: true });
    for (const write of [writeWorkPlan, writeWorkPlanMarkdown]) {
      expect(write(open)).not.toMatch(/sanzion|esposizione \d|\d punti/);
      expect(write(open)).toContain('Indizi da dati aperti, non accertamenti.');
      expect(write(open, { exposure: true })).toMatch(/Sanzione|sanzione/);
    }
  });

  it('names together the items of a duty, those that nobody listed last', () => {
    const items = ['*', ...Array.from({ length: 8 }, (_, index) => `s${index}`)].map((item, index) => ({ ...task.instances[0]!, findingId: `f${index}`, item }));
    expect(writeWorkPlan(planOf({ tasks: [{ ...task, instances: items.slice(0, 3) }] }))).toContain('Obbligo di prova · s0, s1, voci non elencate');
    expect(writeWorkPlan(planOf({ tasks: [{ ...task, instances: items }] }))).toContain('Obbligo di prova · s0, s1, s2, s3, s4, s5 e altre 3');
  });

  it('tells what would be otherwise, never the score without its coverage', () => {
    const after = { ...summary, pass: 1, score: 1, coverage: 0.25, exposure: { ...summary.exposure, fine: 0 } };
    const before = { ...summary, fail: 1, score: 0, coverage: 0.25, exposure: { ...summary.exposure, fine: 1 } };
    const text = writeWorkPlan(planOf({ before, after, done: [{ ruleId: 'prova/regola', title: 'Obbligo di prova', findings: 1 }, { ruleId: 'prova/altra', title: 'Altro', findings: 0 }] }));
    for (const line of ['• Obbligo di prova\n', '• Altro: non c\'era nulla da fare', '• Punteggio: da 0 % a 100 %', '• Copertura: 25 %, come oggi', '• Leggi e linee guida non rispettate: da 1 a 0', 'con esposizione «sanzione all\'ente»: da 1 a 0']) expect(text).toContain(line);
    expect(text).not.toContain('da adempiere: da');
  });

  it.each(['it', 'en'] as const)('fits any terminal in %s, whatever the names, and cleans them', (lang) => {
    const text = fc.array(fc.constantFrom('Comune', ' ', '漢字', '\u001b[31m', '\u202e', '\n', '| ', 'lunghissimo'.repeat(9), '👩‍🚀'), { minLength: 1, maxLength: 8 }).map((parts) => `x${parts.join('')}`);
    fc.assert(
      fc.property(text, fc.constantFrom(60, 80, 120, 160), fc.constantFrom('office' as const, 'supplier' as const, 'month' as const), (name, width, by) => {
        const printed = writeWorkPlan(planWith(name, lang), { width, by });
        for (const line of printed.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the programme as Markdown', () => {
  /** What a reader sees, node by node; a table and a link are told from text. */
  function seen(markdown: string): { readonly types: ReadonlySet<string>; readonly texts: readonly string[] } {
    const types = new Set<string>();
    const texts: string[] = [];
    const visit = (node: { readonly type: string; readonly value?: string; readonly children?: readonly unknown[] }): void => {
      types.add(node.type);
      if (node.type === 'text') texts.push(node.value ?? '');
      for (const child of node.children ?? []) visit(child as never);
    };
    visit(fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }));
    return { types, texts };
  }

  it('escapes whatever names hold: no name becomes a heading, a link, code, HTML or a column', () => {
    const parts = fc.constantFrom('*', '_', '`', '[a](http://b)', '<b>', '|', '#', '- ', '1. ', '~~', '![x](y)', '&amp;', '\\', 'nome', ' ', '---', '> ');
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 6 }).map((all) => `x${all.join('')}x`), (name) => {
        const { types, texts } = seen(writeWorkPlanMarkdown(planWith(name)));
        for (const type of ['link', 'image', 'html', 'inlineCode', 'emphasis', 'blockquote', 'thematicBreak', 'code', 'delete', 'definition']) expect([name, [...types]]).not.toEqual([name, expect.arrayContaining([type])]);
        const wanted = name.replace(/ {2,}/g, ' ');
        expect(texts.filter((text) => text.includes(wanted)).length).toBeGreaterThan(10);
      }),
      { numRuns: 60 },
    );
  });

  it('holds each task whole, and every question that a duty waits for', () => {
    const text = writeWorkPlanMarkdown(planWith('Nome'));
    expect(text.match(/^### /gm)).toHaveLength(1);
    expect(text).toContain('| Nome (Nome) | Nome | 1 |');
    expect(text).toContain('- **Chiude**: linea Nome del Piano triennale (Nome) (serve anche: Nome)');
    expect(text).toContain('- **PNRR**: «Nome», misura Nome, CUP Nome (il progetto tratta la stessa materia: guardare nel decreto se lo finanzia)');
  });
});

describe('the programme as JSON', () => {
  it('is the plan itself', () => {
    const plan = planWith('Nome');
    expect(JSON.parse(writeWorkPlanJson(plan))).toEqual(plan);
  });
});

describe('totals', () => {
  it('are the same in a table, in Markdown and in JSON', () => {
    const counted = fc.record({ breach: fc.nat(5), due: fc.nat(5), renewal: fc.nat(5), check: fc.nat(5) });
    fc.assert(
      fc.property(counted, ({ breach, due, renewal, check }) => {
        const many = (kind: WorkTask['kind'], number: number): WorkTask[] => Array.from({ length: number }, (_, index) => ({ ...task, id: `${kind}:${index}`, kind }));
        const plan = planOf({ tasks: [...many('breach', breach), ...many('due', due), ...many('renewal', renewal)], checks: many('check', check) });
        const { counts } = JSON.parse(writeWorkPlanJson(plan)) as WorkPlan;
        const line = `Da fare subito: ${counts.breach}; entro un termine: ${counts.due}; da rifare: ${counts.renewal}; da accertare: ${counts.check}.`;
        for (const text of [writeWorkPlan(plan), writeWorkPlanMarkdown(plan)]) expect(text).toContain(line);
        expect(writeWorkPlanMarkdown(plan).match(/^### /gm)?.length ?? 0).toBe(breach + due + renewal);
        expect(writeWorkPlan(plan).match(/^│ Quando /gm)?.length ?? 0).toBe(breach + due + renewal);
      }),
      { numRuns: 60 },
    );
  });
});
