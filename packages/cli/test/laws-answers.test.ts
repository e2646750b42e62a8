import { answerState } from '@adempi/adapters';
import { checkFacts, createEvaluator, listQuestions, rankQuestions } from '@adempi/core';
import { checkState, parseAddress, readsOf, validate } from '@adempi/schema';
import type { Assessment, Bundle, State } from '@adempi/schema';
import { editDocument, printDocument, readDocument } from '@adempi/schema/yaml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DAY, RESPONDENTS, answerOf, interview } from './respondents.ts';
import { realBundle } from './run-cli.ts';

const bundle = realBundle();
const evaluator = createEvaluator(bundle, { isChecked: true });
const reads = new Map(bundle.rules.map((rule) => [rule.id, [...readsOf(rule).facts, ...(rule.provedBy ?? []).flatMap((id) => bundle.rules.filter((other) => other.id === id).flatMap((other) => readsOf(other).facts))]]));
const EMPTY: State = { adempi: 1, ente: { denominazione: 'Comune di Prova', tipo: 'comune' } };
const respondent = { day: DAY, role: 'RTD' };

const begun = fc.record({ seed: fc.integer({ min: 1, max: 1000 }), limit: fc.integer({ min: 0, max: 12 }), who: fc.constantFrom(...Object.values(RESPONDENTS)), pick: fc.nat(), other: fc.integer({ min: 1, max: 1000 }) });

const assess = (state: State): Assessment => evaluator.assess(state, { asOf: DAY });

/** A state that someone began to fill in, and one more answer to any of its open questions. */
function oneMore({ seed, limit, who, pick, other }: (typeof begun extends fc.Arbitrary<infer T> ? T : never)): { before: State; after: State; fact: string } | null {
  const { state: before } = interview(bundle, EMPTY, { seed, sizeOf: who, limit });
  const { questions } = listQuestions(assess(before), bundle);
  const question = questions[pick % Math.max(1, questions.length)];
  if (question === undefined) return null;
  const { state: after } = answerState(before, answerOf(question, other, bundle, who), respondent, bundle.vocabulary);
  return { before, after, fact: question.fact };
}

describe('an answer', () => {
  it('changes no finding that is decided, unless its rule reads the fact', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(begun, (one) => {
        const changed = oneMore(one);
        if (changed === null) return;
        const { before, after, fact } = changed;
        const path = parseAddress(fact)?.path ?? '';
        const young = new Map(assess(after).findings.map((finding) => [finding.id, finding.outcome]));
        const broken = assess(before).findings.filter(({ id, outcome, ruleId }) => outcome !== 'unknown' && young.has(id) && young.get(id) !== outcome && reads.get(ruleId)?.includes(path) !== true);
        expect(broken.map(({ id }) => id)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves a valid state, which its file holds and tells again', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(begun, (one) => {
        const changed = oneMore(one);
        if (changed === null) return;
        const { before, after } = changed;
        const keyOf = (collection: string): string | undefined => bundle.vocabulary.find(({ path }) => path === collection)?.key;
        expect([...validate('state', after), ...checkState(after, 'it', keyOf), ...checkFacts(after, bundle.vocabulary, 'it')]).toEqual([]);
        const edited = readDocument(editDocument(`# una nota\n${printDocument(before)}`, after));
        expect(edited.diagnostics).toEqual([]);
        expect(edited.value).toEqual(JSON.parse(JSON.stringify(after)));
      }),
      { numRuns: 25 },
    );
  });

  it('is not asked again: what was said once is known', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(begun, (one) => {
        const changed = oneMore(one);
        if (changed === null) return;
        const asked = listQuestions(assess(changed.after), bundle).questions.map(({ fact }) => fact);
        expect(asked).not.toContain(changed.fact);
      }),
      { numRuns: 25 },
    );
  });
});

/** The same rules, whose questions wait for no other but a day for the yes that it dates: that is said by `datedBy`, which answers need. */
const unordered: Bundle = { ...bundle, vocabulary: bundle.vocabulary.map(({ askedAfter: _, ...fact }) => fact) };

describe('the order of questions', () => {
  it('loses none: who answers all that is asked decides the same, whatever waits for what', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(...Object.values(RESPONDENTS)), (seed, sizeOf) => {
        const [waiting, all] = [bundle, unordered].map((one) => interview(one, EMPTY, { seed, sizeOf, limit: 1000 }).state) as [State, State];
        const outcomes = (state: State): unknown => assess(state).rules.map(({ ruleId, outcome }) => [ruleId, outcome]);
        expect(rankQuestions(assess(waiting), bundle)).toEqual([]);
        expect(outcomes(waiting)).toEqual(outcomes(all));
      }),
      // Growth from nothing was asked for over and over.
      { numRuns: 2, examples: [[155, RESPONDENTS['Comune comune']]] },
    );
  });
});
