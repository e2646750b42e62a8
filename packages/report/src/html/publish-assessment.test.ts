import fc from 'fast-check';
import type { Finding } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { sampleAssessment, sampleEvidence, sampleFinding, sampleTiming } from '../../test/sample-assessment.ts';
import type { HtmlBundle } from './html-options.ts';
import { publishAssessment } from './publish-assessment.ts';

const bundle = {
  packs: [{ id: 'cloud' }, { id: 'sicurezza', confidential: true }, { id: 'piano' }],
  vocabulary: [{ path: 'fornitori.prodotto' }],
  rules: [
    { id: 'piano/CAP7', provedBy: ['sicurezza/misure', 'cloud/x'] },
    { id: 'piano/CAP6', provedBy: ['cloud/x'] },
    { id: 'piano/CAP7.PA.08', confidential: 'security' },
    { id: 'piano/CAP5', provedBy: ['piano/CAP7.PA.08'] },
    { id: 'siti/https', confidential: 'security' },
    { id: 'governance/agid-risposta', confidential: 'proceeding' },
  ],
} as unknown as HtmlBundle;

const finding = (ruleId: string, given: Partial<Finding> = {}): Finding => sampleFinding({ ruleId, ...given });

describe('publishAssessment', () => {
  it('names no fact but those of the vocabulary: a key may look like an address', () => {
    const missing = ['fornitori[a].prodotto', 'fornitori[a].b].prodotto', 'fornitori.Segreto'].map((fact) => ({ fact, why: 'absent' as const, label: 'Prodotto' }));
    const [published] = publishAssessment(sampleAssessment([finding('cloud/x', { outcome: 'unknown', missing })]), bundle).assessment.findings;
    expect(published?.missing.map(({ fact }) => fact)).toEqual(['fornitori.prodotto', '', '']);
  });

  it('holds back the rules of confidential packs, and what they prove, from lists and totals', () => {
    const { assessment, withheld } = publishAssessment(
      sampleAssessment([finding('cloud/x'), finding('sicurezza/misure', { outcome: 'fail' }), finding('piano/CAP7', { force: 'plan', outcome: 'fail' }), finding('piano/CAP6', { force: 'plan' })]),
      bundle,
    );
    expect(withheld).toEqual({ duties: 1, lines: 1, proceedings: 0 });
    expect(assessment.findings.map(({ ruleId }) => ruleId)).toEqual(['cloud/x', 'piano/CAP6']);
    expect(assessment.summary).toMatchObject({ rules: 1, pass: 1, fail: 0, score: 1, coverage: 1, byForce: { plan: { rules: 1, pass: 1, fail: 0 } } });
  });

  // Found by an audit: lines and sites told of security, and a date told that AgID had asked.
  it('holds back a rule that says itself that it is confidential, what it proves, and says of what each is', () => {
    const { assessment, withheld } = publishAssessment(
      sampleAssessment([
        finding('cloud/x'),
        finding('siti/https', { force: 'plan', outcome: 'fail' }),
        finding('piano/CAP7.PA.08', { force: 'plan', outcome: 'fail' }),
        finding('piano/CAP5', { force: 'plan', outcome: 'fail' }),
        finding('governance/agid-risposta', { outcome: 'pending', timing: sampleTiming({ dueDate: '2026-12-02' }) }),
      ]),
      bundle,
    );
    expect(withheld).toEqual({ duties: 0, lines: 3, proceedings: 1 });
    expect(JSON.stringify(assessment)).not.toMatch(/https|CAP|agid|2026-12-02/u);
    expect(assessment.summary).toMatchObject({ rules: 1, pass: 1, pending: 0, byForce: { plan: { rules: 0 } } });
  });

  it('says of nothing withheld that there is none', () => {
    expect(publishAssessment(sampleAssessment([finding('cloud/x')]), bundle).withheld).toBeNull();
  });

  it('keeps how a duty stands: outcome, term, norm, remedy, assurance, day', () => {
    const timing = sampleTiming({ dueDate: '2022-01-01', daysLeft: -10 });
    const given = finding('cloud/x', { outcome: 'fail', timing });
    const [published] = publishAssessment(sampleAssessment([given]), bundle).assessment.findings;
    const { title, outcome, legalBasis, remedy, proof, assurance, knownOn } = given;
    expect(published).toMatchObject({ title, outcome, timing, legalBasis, remedy, proof, assurance, knownOn });
  });

  it('holds nothing that the state says, even before a word is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 3, maxLength: 20 }), fc.constantFrom('pass' as const, 'fail' as const, 'unknown' as const), (text, outcome) => {
        // Between marks that stand nowhere else, whatever the text.
        const secret = `Zqx${text}xqZ`;
        const given = {
          ...finding('cloud/x', {
            id: secret,
            outcome,
            instance: { collection: 'fornitori', key: secret },
            reason: secret,
            evidence: [sampleEvidence({ fact: secret, label: secret, value: { deep: [secret] }, source: secret, ref: secret })],
            missing: [{ fact: `fornitori[${secret}].prodotto`, why: 'absent', label: 'Prodotto' }, { fact: secret, why: 'absent', label: 'Altro' }],
            exposure: { class: 'fine', minEur: 1, maxEur: 2, basis: secret, other: [{ kind: secret, basis: secret }], stage: secret },
            trace: { appliesWhen: null, where: null, require: { kind: 'all', quantifier: null, item: secret, verdict: 'true', children: [] }, breachTest: null },
          }),
          waiver: { kind: 'exemption' as const, until: '2022-12-31', reason: secret, requestedBy: secret, approvedBy: secret, approvedOn: '2022-01-01', norm: { act: secret, label: secret } },
        };
        const whole = sampleAssessment([given], {
          sources: [{ id: secret, title: secret, date: '2022-01-01', assurance: 'documented' }],
          conflicts: [{ fact: `fornitori[${secret}].prodotto`, values: [{ value: secret, source: secret, ref: secret, knownOn: null }], chosen: 0 }],
          diagnostics: [{ code: 'state.stale', severity: 'warning', message: secret, file: secret }],
          exposureNote: secret,
          items: [{ collection: 'fornitori', key: secret, name: secret }],
        });
        const marks = /Zqx|xqZ/u;
        expect(JSON.stringify(whole)).toMatch(marks);
        expect(JSON.stringify(publishAssessment({ ...whole, ...{ waivers: [secret] } }, bundle))).not.toMatch(marks);
      }),
    );
  });
});
