import { VERSION, createEvaluator } from '@adempi/core';
import type { Evaluator } from '@adempi/core';
import { tellAssessment, tellExplanation, tellFacts, writeJson } from '@adempi/report';
import type { ToldAssessment } from '@adempi/report';
import { indexVocabulary, packOf } from '@adempi/schema';
import type { Act, Assessment, Bundle, Finding, State } from '@adempi/schema';

import type { Explained, Result, Settings, StateText } from './engine-types.ts';
import { createAnswering } from './questionnaire/answering.ts';
import type { Answering } from './questionnaire/answering.ts';
import { linkLaw } from './law-link.ts';
import { readState } from './read-state.ts';

/** The evaluator with the state that is on the desk: the last one that it could read. */
export interface Engine extends Answering {
  readonly assess: (document: StateText, settings: Settings) => Result;
  /** A finding of the last assessment, with its explanation; null where there is none of that id. */
  readonly explain: (findingId: string) => Explained | null;
  /** The last assessment as `adempi check -f json` writes it; null where there is none. */
  readonly writeJson: () => string | null;
}

/** What lies on the desk. */
export interface Desk {
  /** What the state was read from; null where an answer changed it, and its text was not written yet. */
  readonly text: string | null;
  readonly state: State;
  readonly assessment: Assessment;
  readonly settings: Settings;
}

/** An engine for the rules of a bundle that was compiled, and so checked. */
export function createEngine(bundle: Bundle): Engine {
  const evaluator = createEvaluator(bundle, { isChecked: true });
  const acts = new Map(bundle.acts.map((act) => [act.id, act]));
  let desk: Desk | null = null;
  const tellResult = (one: Desk): Extract<Result, { readonly kind: 'assessed' }> => ({ kind: 'assessed', told: tell(one, evaluator), facts: tellFacts(one.state, bundle, one.settings.lang), version: VERSION });
  return {
    assess: (document, settings) => {
      const read = readState(document, bundle, settings.lang);
      if ('problems' in read) return { kind: 'refused', problems: read.problems };
      desk = { ...assess(read.state, settings, evaluator), text: document.text };
      return tellResult(desk);
    },
    ...createAnswering({
      bundle,
      acts,
      vocabulary: indexVocabulary(bundle.vocabulary),
      desk: () => desk,
      assessItalian: ({ state, settings, assessment }) => (settings.lang === 'it' ? assessment : assess(state, { ...settings, lang: 'it' }, evaluator).assessment),
      place: (_document, state, settings) => {
        desk = { ...assess(state, settings, evaluator), text: null };
        return { desk, result: tellResult(desk) };
      },
      nameText: (state, text) => {
        if (desk?.state === state) desk = { ...desk, text };
      },
    }),
    explain: (findingId) => (desk === null ? null : explain(findingId, desk, { evaluator, acts })),
    writeJson: () => (desk === null ? null : writeJson([desk.assessment])),
  };
}

// `readState` has checked the envelope.
const checked = { isChecked: true } as const;

function assess(state: State, settings: Settings, evaluator: Evaluator): Omit<Desk, 'text'> {
  const { asOf, lang } = settings;
  return { state, settings, assessment: evaluator.assess(state, { asOf, lang, ...checked }) };
}

function tell({ state, assessment, settings: { asOf, lang, exposure } }: Desk, evaluator: Evaluator): ToldAssessment {
  const explained = new Map<string, readonly Finding[]>();
  const traceOf = (finding: Finding): Finding => {
    const { id, ruleId } = finding;
    const known = explained.get(ruleId) ?? evaluator.explain(state, ruleId, { asOf, lang, ...checked });
    explained.set(ruleId, known);
    return known.find((one) => one.id === id) ?? finding;
  };
  return tellAssessment(assessment, { bundle: evaluator.bundle, exposure, traceOf });
}

function explain(
  findingId: string,
  { state, assessment, settings }: Desk,
  { evaluator, acts }: { readonly evaluator: Evaluator; readonly acts: ReadonlyMap<string, Act> },
): Explained | null {
  const known = assessment.findings.find(({ id }) => id === findingId);
  if (known === undefined) return null;
  const { asOf, lang, exposure } = settings;
  const finding: Finding = evaluator.explain(state, known.ruleId, { asOf, lang, ...checked }).find(({ id }) => id === findingId) ?? known;
  const pack = evaluator.bundle.packs.find(({ id }) => id === packOf(finding.ruleId));
  return {
    told: tellExplanation(finding, assessment, { bundle: evaluator.bundle, exposure }),
    // A norm may be cited twice, for what two readings of it say.
    laws: [...new Map(finding.legalBasis.map((basis) => [basis.label, linkLaw(basis, acts, asOf)])).values()],
    areaTitle: pack === undefined ? '' : lang === 'en' ? (pack.title.en ?? pack.title.it) : pack.title.it,
  };
}
