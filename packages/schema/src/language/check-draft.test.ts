import { describe, expect, it } from 'vitest';

import { sampleBundle, sampleRule } from '../../test/language/sample-bundle.ts';
import { checkBundle } from './check-bundle.ts';

const [act] = sampleRule.legalBasis;
const draft = { id: 'uno', title: { it: 'x' }, kind: 'atto', legalBasis: [act], calledBy: { rules: [sampleRule.id] }, subject: 'x', body: [{ paragraph: 'x' }], signature: 'x', checks: ['x'] };

/** A procedure of two stages, over facts of the sample. */
const exposure = { provisions: [], referrals: [], procedure: { collection: 'siti', rule: 'siti.id', stages: [{ id: 'contestazione', date: 'siti.dal' }] } } as never;

const codesOf = (...drafts: readonly object[]): string[] => checkBundle({ ...sampleBundle, exposure, drafts: drafts as never }).map(({ code, path = [] }) => `${code} ${path.join('/')}`);

describe('the drafts of a bundle', () => {
  it('have a name each', () => {
    expect(codesOf(draft)).toEqual([]);
    expect(codesOf(draft, draft)).toEqual(['id.duplicate drafts/1/id']);
  });

  it('cite acts and sources, and name rules and stages, that are there', () => {
    expect(codesOf({ ...draft, legalBasis: [{ ...act, act: 'ignoto' }] })).toEqual(['act.not-found drafts/0/legalBasis/0/act']);
    expect(codesOf({ ...draft, legalBasis: [{ ...act, source: 'ignota' }] })).toEqual(['source.not-found drafts/0/legalBasis/0/source']);
    expect(codesOf({ ...draft, calledBy: { rules: ['pdnd/ignota'] } })).toEqual(['rule.not-found drafts/0/calledBy/rules/0']);
    expect(codesOf({ ...draft, calledBy: { stages: ['ignota'] } })).toEqual(['stage.not-found drafts/0/calledBy/stages/0']);
  });

  it('fill in facts of the ente, or of the item that they are about', () => {
    expect(codesOf({ ...draft, body: [{ heading: '{ignoto}' }, { list: ['{ignoto}'] }, { numbered: ['{ignoto}'] }, { findings: 'gaps' }] })).toEqual(['fact.not-found drafts/0/body/0', 'fact.not-found drafts/0/body/1', 'fact.not-found drafts/0/body/2']);
    expect(codesOf({ ...draft, body: [{ paragraph: 'x', after: 'ignoto' }, { paragraph: 'x', until: 'ignoto' }], checks: ['{ignoto}', { text: 'x', after: 'ignoto' }] })).toEqual(['fact.not-found drafts/0/body/0', 'fact.not-found drafts/0/body/1', 'fact.not-found drafts/0/checks/0', 'fact.not-found drafts/0/checks/1']);
    expect(codesOf({ ...draft, forEach: 'ignota' })).toEqual(['collection.not-found drafts/0/forEach']);
    expect(codesOf({ ...draft, subject: '{siti.accessi}' }).map((code) => code.split(' ')[0])).toEqual(['fact.out-of-scope']);
    expect(codesOf({ ...draft, subject: '{siti.accessi}', forEach: 'siti' })).toEqual([]);
  });
});
