import { join } from 'node:path';

import { dayAfter } from '@adempi/schema';
import type { BoundaryCause, CivilDate, ForecastChange, ForecastStand, Rinvio } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator, forecast } from '../src/index.ts';
import { parameter, rule, waiver } from './helpers/bundle.ts';
import { DAY, STATE, everyReason } from './helpers/every-reason.ts';

const yes = { fact: 'a.testo', operator: 'equal', value: 'fatto' } as const;
const base = everyReason();
/** Terms that are counted and changed in ways which reasons have no need of. */
const bundle: typeof base = {
  ...base,
  parameters: [...base.parameters, parameter('prova/rinvio', 'date', [{ value: '2024-04-30', to: '2024-05-14' }, { from: '2024-05-15', value: '2024-07-31' }]), parameter('prova/ancora', 'date', [{ value: '2023-12-31' }])],
  rules: [
    ...base.rules,
    ...[
      rule({ id: 'prova/zz-rinviata', require: yes, deadline: { on: { param: 'prova/rinvio' } } }),
      rule({ id: 'prova/zz-ogni-due-mesi', require: yes, deadline: { every: 'P2M', from: { param: 'prova/ancora' }, metOn: 'a.data' } }),
      rule({ id: 'prova/zz-ogni-mese-dal', require: yes, deadline: { every: 'P1M', from: { fact: 'a.data' }, metOn: 'a.data' } }),
      rule({ id: 'prova/zz-recente', require: { fact: 'a.data', operator: 'withinLast', value: 'P1Y' }, deadline: { continuous: true } }),
      rule({ id: 'prova/zz-nel-tempo', require: yes, deadline: { continuous: true }, inForce: { from: '2024-05-01', to: '2024-06-30' } }),
    ].map((one) => ({ ...one, examples: base.rules[0]?.examples ?? [] })),
  ],
};
const evaluator = createEvaluator(bundle);
const UNTIL = '2024-09-30';
const postponed = waiver({ regola: 'prova/per-sito', istanza: 'due', approvatoIl: '2024-03-10', scade: '2024-04-10', norma: { atto: 'legge', articolo: '1', comma: '2' } });
const waivers: readonly Rinvio[] = [postponed, { ...postponed, ente: 'c_y111', approvatoIl: '2024-03-11' }];
const told = forecast(evaluator, STATE, { from: DAY, until: UNTIL, waivers });

/** How each finding stands on a day, without the days that are left. */
function standsOn(asOf: CivilDate): ReadonlyMap<string, string> {
  const { rules } = evaluator.screen(STATE, { asOf, waivers, assumeUnchanged: true });
  return new Map(rules.flatMap(({ findings }) => findings.map(({ rule: { id }, instance, outcome, disposition, timing }) => [`${id}#${instance?.key ?? ''}`, JSON.stringify([outcome, disposition, timing === null ? null : { ...timing, daysLeft: null }])])));
}

describe('a forecast', () => {
  it('tells each change of a verdict on its day, as looking at every day would', () => {
    const looked: string[] = [];
    let before = standsOn(DAY);
    for (let day = dayAfter(DAY); day <= UNTIL; day = dayAfter(day)) {
      const after = standsOn(day);
      for (const key of new Set([...before.keys(), ...after.keys()])) if (before.get(key) !== after.get(key)) looked.push(`${day} ${key}`);
      before = after;
    }
    const bare = (stand: ForecastStand | null): string => JSON.stringify(stand === null ? null : [stand.outcome, stand.disposition, stand.timing]);
    const changes = told.changes.filter((one) => bare(one.before) !== bare(one.after)).map(({ day, ruleId, instance }) => `${day} ${ruleId}#${instance?.key ?? ''}`);
    expect(changes.sort()).toEqual(looked.sort());
    expect(changes.length).toBeGreaterThan(30);
  });

  // Read once by people: a change of a reason shows as a difference in it.
  it('tells why', async () => {
    const stand = (one: ForecastStand | null): string => (one === null ? '-' : [one.outcome, one.timing?.state ?? '-', ...(one.disposition === 'none' ? [] : [one.disposition]), ...(one.answers ?? []).map(({ proceeding, isPast }) => `${proceeding}:${isPast ? 'past' : 'open'}`)].join('/'));
    const cause = ({ kind, ...more }: BoundaryCause): string => [kind, ...Object.values(more).map(String)].join(' ');
    const line = ({ day, findingId, before, after, causes, assumed, reason }: ForecastChange): string => [day, findingId, `${stand(before)} > ${stand(after)}`, causes.map(cause).join(', '), assumed ? 'assumed' : '-', reason ?? '-'].join(' | ');
    await expect(`${told.changes.map(line).join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'golden', 'forecast.txt'));
  });
});
