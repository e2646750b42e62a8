import { VERSION, createEvaluator } from '@adempi/core';
import type { Evaluator } from '@adempi/core';
import { tellAssessment, tellExplanation, tellFacts, writeJson } from '@adempi/report';
import type { ToldAssessment } from '@adempi/report';
import { indexVocabulary, packOf, textIn } from '@adempi/schema';
import type { Act, Bundle, Finding, Lang } from '@adempi/schema';

import type { Explained, NamedText, ReadFile, Result, Settings, StateText, WaiversTold } from './engine-types.ts';
import { createAnswering } from './questionnaire/answering.ts';
import type { Answering } from './questionnaire/answering.ts';
import { linkLaw } from './law-link.ts';
import { readState } from './read-state.ts';
import { readWaivers, tellWaivers } from './read-waivers.ts';
import type { ReadWaivers } from './read-waivers.ts';
import type { Current } from './results/current.ts';

/** The evaluator with the state that is on the desk: the last one that it could read. */
export interface Engine extends Answering {
  readonly assess: (document: StateText, settings: Settings) => Result;
  /** A finding of the last assessment, with its explanation; null where there is none of that id. */
  readonly explain: (findingId: string) => Explained | null;
  /** The last assessment as `adempi check -f json` writes it; null where there is none. */
  readonly writeJson: () => string | null;
  /** The text of a file of waivers that is sound, or every problem of it. */
  readonly checkWaivers: (file: NamedText, lang: Lang) => ReadFile;
  /** What is on the desk; null where nothing is. */
  readonly current: () => Current | null;
}

/** An engine for the rules of a bundle that was compiled, and so checked. */
export function createEngine(bundle: Bundle): Engine {
  const evaluator = createEvaluator(bundle, { isChecked: true });
  const acts = new Map(bundle.acts.map((act) => [act.id, act]));
  let desk: Current | null = null;
  const waiversOf = ({ waivers }: StateText, { lang }: Settings): ReadWaivers | null => (waivers === undefined ? null : readWaivers(waivers, bundle, lang));
  const place = (given: Pick<Current, 'source' | 'state' | 'settings' | 'text'>): { readonly desk: Current; readonly result: Extract<Result, { readonly kind: 'assessed' }> } => {
    const waivers = waiversOf(given.source, given.settings);
    desk = assess(given, waivers, evaluator);
    return { desk, result: { kind: 'assessed', told: tell(desk), facts: tellFacts(desk.state, bundle, given.settings.lang), version: VERSION, waivers: tellGivenWaivers(desk, waivers) } };
  };
  return {
    assess: (document, settings) => {
      const read = readState(document, bundle, settings.lang);
      if ('problems' in read) return { kind: 'refused', problems: read.problems };
      return place({ source: document, state: read.state, settings, text: document.text }).result;
    },
    ...createAnswering({
      bundle,
      acts,
      vocabulary: indexVocabulary(bundle.vocabulary),
      desk: () => desk,
      assessItalian: (one) => {
        const settings: Settings = { ...one.settings, lang: 'it' };
        return one.settings.lang === 'it' ? one.assessment : assess({ ...one, settings }, waiversOf(one.source, settings), evaluator).assessment;
      },
      place: (source, state, settings) => place({ source, state, settings, text: null }),
      nameText: (state, text) => {
        if (desk?.state === state) desk = { ...desk, text, source: { ...desk.source, text } };
      },
    }),
    explain: (findingId) => (desk === null ? null : explain(findingId, desk, acts)),
    writeJson: () => (desk === null ? null : writeJson([desk.assessment])),
    checkWaivers: (file, lang) => {
      const read = readWaivers(file, bundle, lang);
      return 'problems' in read ? read : { text: file.text };
    },
    current: () => desk,
  };
}

// `readState` has checked the envelope.
const checked = { isChecked: true } as const;

function assess(given: Pick<Current, 'source' | 'state' | 'settings' | 'text'>, waivers: ReadWaivers | null, evaluator: Evaluator): Current {
  const { asOf, lang } = given.settings;
  const options = { asOf, lang, ...checked, ...(waivers !== null && 'rinvii' in waivers ? { waivers: waivers.rinvii } : {}) };
  const { source, state, settings, text } = given;
  return { source, state, settings, text, options, evaluator, assessment: evaluator.assess(state, options) };
}

function tellGivenWaivers(current: Current, read: ReadWaivers | null): WaiversTold | null {
  const name = current.source.waivers?.name;
  if (read === null || name === undefined) return null;
  return 'rinvii' in read ? tellWaivers(name, read, current) : { name, count: 0, problems: read.problems, isApplied: false };
}

function tell({ assessment, settings: { exposure }, evaluator }: Current): ToldAssessment {
  return tellAssessment(assessment, { bundle: evaluator.bundle, exposure });
}

function explain(findingId: string, { state, assessment, settings, options, evaluator }: Current, acts: ReadonlyMap<string, Act>): Explained | null {
  const known = assessment.findings.find(({ id }) => id === findingId);
  if (known === undefined) return null;
  const { asOf, lang, exposure } = settings;
  const finding: Finding = evaluator.explain(state, known.ruleId, options).find(({ id }) => id === findingId) ?? known;
  const pack = evaluator.bundle.packs.find(({ id }) => id === packOf(finding.ruleId));
  return {
    told: tellExplanation(finding, assessment, { bundle: evaluator.bundle, exposure }),
    // A norm may be cited twice, for what two readings of it say.
    laws: [...new Map(finding.legalBasis.map((basis) => [basis.label, linkLaw(basis, acts, asOf)])).values()],
    areaTitle: pack === undefined ? '' : textIn(pack.title, lang),
  };
}
