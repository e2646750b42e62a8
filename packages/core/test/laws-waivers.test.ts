import { checkWaivers, dayAfter } from '@adempi/schema';
import type { Assessment, CivilDate, Disposition, Finding, Rinvio } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator, forecast, verifyAssessment } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { waivedWorld } from './generators/waivers.ts';
import type { WaivedWorld } from './generators/waivers.ts';
import { optionsOf } from './generators/world.ts';
import { bareAssessment, bareScreening } from './helpers/bare.ts';

const { numRuns, timeout } = casesOf(600);

function assess({ one, waivers }: WaivedWorld, asOf: CivilDate = one.asOf): Assessment {
  return createEvaluator(one.bundle).assess(one.state, { ...optionsOf(one), asOf, waivers });
}

/** The entries without a fault that are about the ente. */
function soundOf({ one, waivers }: WaivedWorld): readonly Rinvio[] {
  const faulty = new Set(checkWaivers(waivers, one.bundle).map(({ path }) => path?.[1]));
  return waivers.filter(({ ente }, position) => ente === one.state.ente.codiceIpa && !faulty.has(position));
}

/** What becomes of a finding, told as plainly as can be. */
function dispositionOf(finding: Finding, asOf: CivilDate, rinvii: readonly Rinvio[]): Disposition {
  if (finding.outcome !== 'fail' && finding.outcome !== 'pending') return 'none';
  const about = rinvii.filter(({ regola, istanza, approvatoIl }) => regola === finding.ruleId && (istanza === undefined || istanza === finding.instance?.key) && approvatoIl <= asOf);
  if (about.some(({ scade }) => asOf <= scade)) return 'waived';
  return about.length > 0 ? 'waiver_expired' : 'none';
}

/** An assessment without what waivers may change. */
function withoutWaivers({ waiversDigest: _, diagnostics, summary, findings, ...rest }: Assessment): unknown {
  return {
    ...rest,
    diagnostics: diagnostics.filter(({ code }) => !code.startsWith('waiver.') && code !== 'rule.not-found'),
    summary: { ...summary, waived: 0 },
    findings: findings.map(({ waiver: __, disposition: ___, ...finding }) => finding),
  };
}

describe('waivers', () => {
  it('change no outcome, count or score: what they do stands beside', { timeout }, () => {
    fc.assert(
      fc.property(waivedWorld, (waived) => {
        expect(withoutWaivers(assess(waived))).toEqual(withoutWaivers(assess({ ...waived, waivers: [] })));
      }),
      { numRuns },
    );
  });

  it('hold from their approval to their last day, for the item that they name, and only without a fault', { timeout }, () => {
    fc.assert(
      fc.property(waivedWorld, (waived) => {
        const sound = soundOf(waived);
        const days = [waived.one.asOf, ...sound.flatMap(({ scade, approvatoIl }) => [approvatoIl, scade, dayAfter(scade)])];
        for (const asOf of days) {
          const { findings } = assess(waived, asOf);
          expect(findings.map(({ disposition }) => disposition)).toEqual(findings.map((finding) => dispositionOf(finding, asOf, sound)));
          for (const { disposition, waiver, force } of findings) {
            expect(waiver === undefined).toBe(disposition === 'none');
            if (waiver !== undefined) expect(asOf <= waiver.until).toBe(disposition === 'waived');
            if (waiver !== undefined && (force === 'statutory' || force === 'guideline')) expect(waiver.norm).not.toBeNull();
          }
        }
      }),
      { numRuns },
    );
  });

  it('are the same to an assessment, to a screening and to an explanation, on the last day and the day after', { timeout }, () => {
    fc.assert(
      fc.property(waivedWorld, (waived) => {
        const { one, waivers } = waived;
        const evaluator = createEvaluator(one.bundle);
        for (const asOf of [one.asOf, ...soundOf(waived).flatMap(({ scade }) => [scade, dayAfter(scade)])]) {
          const options = { ...optionsOf(one), asOf, waivers };
          const assessment = evaluator.assess(one.state, options);
          expect(bareScreening(evaluator.screen(one.state, options))).toEqual(bareAssessment(assessment));
          for (const { ruleId, instance, disposition, waiver } of assessment.findings.filter((finding) => finding.disposition !== 'none')) {
            const explained = evaluator.explain(one.state, ruleId, options).find((finding) => finding.instance?.key === instance?.key);
            expect([explained?.disposition, explained?.waiver]).toEqual([disposition, waiver]);
          }
        }
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });

  it('leave a screening of other enti as it was, though verdicts are shared', { timeout }, () => {
    fc.assert(
      fc.property(waivedWorld, ({ one, waivers }) => {
        const evaluator = createEvaluator(one.bundle);
        const other = { ...one.state, ente: { ...one.state.ente, codiceIpa: 'c_z222' } };
        const options = { ...optionsOf(one), waivers };
        const before = evaluator.screen(other, options);
        evaluator.screen(one.state, options);
        expect(evaluator.screen(other, options)).toEqual(before);
        expect(before.rules.flatMap(({ findings }) => findings).every(({ disposition }) => disposition === 'none')).toBe(true);
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });

  it('count a rule as waived where all that it finds unmet is', { timeout }, () => {
    fc.assert(
      fc.property(waivedWorld, (waived) => {
        const { findings, summary, rules } = assess(waived);
        const unmet = (ruleId: string): readonly Finding[] => findings.filter((finding) => finding.ruleId === ruleId && (finding.outcome === 'fail' || finding.outcome === 'pending'));
        const all = rules.filter(({ ruleId }) => unmet(ruleId).length > 0 && unmet(ruleId).every(({ disposition }) => disposition === 'waived'));
        expect(summary.waived).toBe(all.length);
      }),
      { numRuns },
    );
  });

  it('may come in any order, and those of other enti are nothing to a report', { timeout }, () => {
    fc.assert(
      fc.property(waivedWorld, ({ one, waivers }) => {
        const sound = soundOf({ one, waivers });
        const others = sound.map((rinvio) => ({ ...rinvio, ente: 'c_z222' }));
        expect(assess({ one, waivers: [...others, ...sound.toReversed()] })).toEqual(assess({ one, waivers: sound }));
        expect(assess({ one, waivers: others })).toEqual(assess({ one, waivers: [] }));
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });

  it('belong to a report: it holds with them, and without them it says that they are missing', { timeout }, () => {
    fc.assert(
      fc.property(waivedWorld, (waived) => {
        const report = JSON.parse(JSON.stringify(assess(waived))) as Assessment;
        expect(verifyAssessment(report, assess(waived))).toMatchObject({ holds: true, faults: [] });
        if (report.waiversDigest !== undefined) expect(verifyAssessment(report, assess({ ...waived, waivers: [] })).faults).toContain('waivers');
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });

  it('that end in a forecast change on the day after, for a reason that says so', { timeout }, () => {
    fc.assert(
      fc.property(waivedWorld, (waived) => {
        const { one, waivers } = waived;
        const { asOf: from, assumeUnchanged: _, ...choice } = optionsOf(one);
        const { changes } = forecast(createEvaluator(one.bundle), one.state, { ...choice, waivers, from, until: dayAfter(dayAfter(dayAfter(from))) });
        for (const { day, before, after, causes } of changes.filter(({ before, after }) => before?.disposition === 'waived' && after?.disposition === 'waiver_expired')) {
          const ends = causes.flatMap((cause) => (cause.kind === 'waiver_ends' || cause.kind === 'waiver_starts' ? [dayAfter(cause.until)] : []));
          expect(ends).toContain(day);
          expect(before?.disposition).not.toBe(after?.disposition);
        }
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});
