import { describe, expect, it } from 'vitest';

import type { OutcomeChange, RuleDiff } from './rule-diff.ts';
import { writeRuleDiff } from './write-rule-diff.ts';

const none: RuleDiff = { before: 'a', after: 'b', rules: { added: [], removed: [], changed: [] }, states: [], outcomes: [] };

const change: OutcomeChange = {
  file: 'comune.yml', ente: 'Comune di Esempio', ruleId: 'pdnd/adesione', item: null,
  from: '2023-10-01', to: '2024-03-31', before: 'fail', after: 'pending',
};

describe('writeRuleDiff', () => {
  it('lists what was added, removed and changed, and says where no outcome can change', () => {
    const rules = {
      added: ['a/nuova'],
      removed: ['a/vecchia'],
      changed: [
        { id: 'a/termine', fields: ['deadline'], reads: ['a/soglia'], decides: true },
        { id: 'a/testo', fields: ['remedy'], reads: [], decides: false },
      ],
    };
    expect(writeRuleDiff({ ...none, rules })).toBe(`1 regola aggiunta
+ a/nuova
1 regola tolta
- a/vecchia
2 regole cambiate
~ a/termine: deadline, a/soglia
~ a/testo: remedy (nessun esito può cambiare)

Per vedere quali esiti cambiano: --states CARTELLA.
`);
  });

  it('tells each outcome that changes, of which item, from when to when', () => {
    const outcomes = [change, { ...change, item: 'tari', to: null, before: null, after: 'not_applicable' as const }, { ...change, to: change.from }];
    const text = writeRuleDiff({ ...none, rules: { ...none.rules, added: ['pdnd/adesione'] }, states: ['comune.yml'], outcomes }, { width: 60 });
    expect(text).toMatch(/│ Comune di Esempio +│ non conforme +│ da adempiere +│/);
    expect(text).toMatch(/│ 01\/10\/2023 – +│ +│ +│\n│ 31\/03\/2024 +│|│ 01\/10\/2023 – 31\/03\/2024 +│/);
    expect(text).toContain('dal 01/10/2023');
    expect(text).toMatch(/nessun esito +│ non applicabile +│/);
    expect(text.trimEnd().endsWith('3 esiti cambiano, su 1 stato.')).toBe(true);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('says so where nothing changes', () => {
    expect(writeRuleDiff(none)).toBe('Le regole sono le stesse.\n');
    expect(writeRuleDiff({ ...none, states: ['a', 'b'] }, { lang: 'en' })).toBe('The rules are the same.\n\nNo outcome changes, over 2 states.\n');
  });
});
