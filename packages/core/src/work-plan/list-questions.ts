import { collectionOf, compareText, parseAddress, textIn } from '@adempi/schema';
import type { Finding, Lang, VocabularyIndex, WorkQuestion } from '@adempi/schema';

import { PHANTOM_KEY } from '../facts/known-fact.ts';
import type { Task } from './gather-tasks.ts';

/** What questions are put in words with. @internal */
export interface Phrasing {
  readonly vocabulary: VocabularyIndex;
  readonly lang: Lang;
}

interface Draft {
  readonly fact: string;
  readonly asks: WorkQuestion['asks'];
  readonly label: string;
  readonly items: Set<string>;
  readonly rules: Set<string>;
  duties: number;
  lines: number;
}

/**
 * The questions that checks wait for, one for each fact whatever the items, from the one on which the most
 * points wait. A duty counts before a line of the Piano triennale: one fact on the plan decides a hundred lines.
 * @internal
 */
export function listQuestions(checks: readonly Task[], { vocabulary, lang }: Phrasing): WorkQuestion[] {
  const drafts = new Map<string, Draft>();
  for (const check of checks) {
    const asked = new Set<Draft>();
    for (const { finding } of check.works) for (const missing of finding.missing) asked.add(note(missing, drafts));
    for (const draft of asked) count(draft, check);
  }
  return [...drafts]
    .map(([id, draft]) => describe(id, draft, { vocabulary, lang }))
    .sort((one, other) => other.points.duties - one.points.duties || other.points.lines - one.points.lines || compareText(one.id, other.id));
}

/** The id of the question for a missing fact. @internal */
export function questionId({ fact, why }: Pick<Finding['missing'][number], 'fact' | 'why'>): string {
  return why === 'open' ? `${pathOf(fact)}[]` : pathOf(fact);
}

function pathOf(address: string): string {
  return parseAddress(address)?.path ?? address;
}

function note(missing: Finding['missing'][number], drafts: Map<string, Draft>): Draft {
  const id = questionId(missing);
  const draft: Draft = drafts.get(id) ?? {
    fact: pathOf(missing.fact),
    asks: missing.why === 'open' ? 'complete' : 'value',
    label: missing.label,
    items: new Set(),
    rules: new Set(),
    duties: 0,
    lines: 0,
  };
  drafts.set(id, draft);
  const key = parseAddress(missing.fact)?.key ?? null;
  if (key !== null && key !== PHANTOM_KEY) draft.items.add(key);
  return draft;
}

function count(draft: Draft, { lead }: Task): void {
  draft.rules.add(lead.rule.id);
  if (lead.rule.force === 'plan') draft.lines += lead.points.total;
  else draft.duties += lead.points.total;
}

function describe(id: string, { fact, asks, label, items, rules, duties, lines }: Draft, { vocabulary, lang }: Phrasing): WorkQuestion {
  const definition = vocabulary.facts.get(fact);
  const name = definition === undefined ? label : textIn(definition.label, lang);
  return {
    id,
    fact,
    asks,
    label: name,
    question: definition?.question === undefined ? name : textIn(definition.question, lang),
    office: definition?.office ?? null,
    collection: collectionOf(vocabulary, fact),
    items: [...items].sort(compareText),
    ruleIds: [...rules].sort(compareText),
    points: { duties, lines },
  };
}
