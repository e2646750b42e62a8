import { indexVocabulary } from '@adempi/schema';
import type { FactDefinition } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { describeQuestion } from './describe-question.ts';

const vocabulary = indexVocabulary([
  {
    path: 'pdnd.livello',
    type: 'enum',
    label: { it: 'Livello', en: 'Level' },
    question: { it: 'Quale livello?', en: 'Which level?' },
    help: { it: 'Si legge nel contratto.', en: 'See the contract.' },
    evidence: ['contratto'],
    office: 'RTD',
    values: [{ value: 'alto', label: { it: 'Alto', en: 'High' } }],
    datedBy: 'pdnd.dal',
  },
  { path: 'pdnd.dal', type: 'date', label: { it: 'Dal' } },
  { path: 'ente.popolazione', type: 'integer', label: { it: 'Popolazione' }, unit: 'abitanti', minimum: 1, maximum: 9, registry: true },
  { path: 'siti', type: 'collection', key: 'id', label: { it: 'Siti' }, office: 'CED' },
  { path: 'siti.id', type: 'string', label: { it: 'Chiave' } },
  { path: 'siti.url', type: 'url', label: { it: 'Indirizzo' } },
  { path: 'siti.ok', type: 'boolean', label: { it: 'Va bene' }, office: 'RTD' },
] satisfies FactDefinition[]);

const BARE = { help: null, evidence: [], unit: null, minimum: null, maximum: null, values: [], datedBy: null, registry: false };
const ofEnte = (path: string): Parameters<typeof describeQuestion>[0] => ({ path, collection: null, key: null });
const ofSite = (path: string): Parameters<typeof describeQuestion>[0] => ({ path, collection: 'siti', key: 'uno' });

describe('describeQuestion', () => {
  it('tells all that the vocabulary says of a fact, in the language asked for', () => {
    const asked = { ...BARE, fact: 'pdnd.livello', path: 'pdnd.livello', type: 'enum', item: null, office: 'RTD', evidence: ['contratto'], datedBy: 'pdnd.dal' };
    expect(describeQuestion(ofEnte('pdnd.livello'), vocabulary, 'it')).toEqual({ ...asked, label: 'Livello', question: 'Quale livello?', help: 'Si legge nel contratto.', values: [{ value: 'alto', label: 'Alto' }] });
    expect(describeQuestion(ofEnte('pdnd.livello'), vocabulary, 'en')).toEqual({ ...asked, label: 'Level', question: 'Which level?', help: 'See the contract.', values: [{ value: 'alto', label: 'High' }] });
  });

  it('asks by the label where there is no question, and gives bounds and unit', () => {
    expect(describeQuestion(ofEnte('ente.popolazione'), vocabulary, 'it')).toEqual({ ...BARE, fact: 'ente.popolazione', path: 'ente.popolazione', type: 'integer', item: null, label: 'Popolazione', question: 'Popolazione', office: null, unit: 'abitanti', minimum: 1, maximum: 9, registry: true });
  });

  it('asks of an item the office of its list, unless the fact names its own', () => {
    expect(describeQuestion(ofSite('siti.url'), vocabulary, 'it')).toEqual({ ...BARE, fact: 'siti[uno].url', path: 'siti.url', type: 'url', item: { collection: 'siti', key: 'uno' }, label: 'Indirizzo', question: 'Indirizzo', office: 'CED' });
    expect(describeQuestion(ofSite('siti.ok'), vocabulary, 'it')?.office).toBe('RTD');
    expect(describeQuestion(ofEnte('siti'), vocabulary, 'it')).toMatchObject({ fact: 'siti', item: null, office: 'CED' });
  });

  it('asks neither for the key of an item, nor for what no vocabulary knows', () => {
    expect(describeQuestion(ofSite('siti.id'), vocabulary, 'it')).toBeNull();
    expect(describeQuestion(ofEnte('altro'), vocabulary, 'it')).toBeNull();
  });
});
