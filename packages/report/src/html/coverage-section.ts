import type { Element } from 'hast';
import { h } from 'hastscript';
import { COUNTED_OUTCOMES, FORCES } from '@adempi/schema';
import type { Finding, MissingReason } from '@adempi/schema';

import { officeOf, questionOf } from '../table/facts-section.ts';
import { rankMissing } from '../table/rank-missing.ts';
import { scoreSentence } from './score-sentence.ts';
import { capitalised } from '../labels/phrases.ts';
import { outcomeBadge, section, table } from './elements.ts';
import type { Child } from './elements.ts';
import { factPlace } from './fact-place.ts';
import type { Page } from './page.ts';

/** Facts told here: all of them stand in the lists of the offices. */
const SHOWN_FACTS = 10;

/** How much could be decided, what could not and why, and which facts would decide it. */
export function coverageSection(page: Page): Element {
  const { labels } = page;
  return section('copertura', labels.sections.coverage, [
    h('p', scoreSentence(page)),
    page.withheld === null ? h('p', labels.scoreNote) : null,
    countTable(page),
    ...reasonTable(page),
    ...factTable(page),
  ]);
}

function countTable({ assessment: { summary }, view, labels }: Page): Element {
  const { columns, summary: words } = view.labels;
  return table({
    caption: labels.countCaption,
    head: [columns.outcome, ...FORCES.map((force) => words.forces[force])],
    rows: [
      ...COUNTED_OUTCOMES.map((outcome) => ({
        cells: [outcomeBadge(outcome, view.words.outcome[outcome]), ...FORCES.map((force) => String(summary.byForce[force][outcome]))],
        properties: { dataTotal: outcome },
      })),
      { cells: [capitalised(words.total), ...FORCES.map((force) => String(summary.byForce[force].rules))], properties: { dataTotal: 'rules', className: 'totale' } },
    ],
    numeric: [1, 2, 3, 4],
  });
}

/** A rule may wait for facts that are missing for more than one reason: it counts under each. */
function reasonTable({ assessment: { findings }, view, labels }: Page): Child[] {
  const waiting = new Map<MissingReason, Set<string>>();
  for (const { ruleId, missing } of findings.filter(isUndetermined)) {
    for (const { why } of missing) waiting.set(why, (waiting.get(why) ?? new Set()).add(ruleId));
  }
  const rows = [...waiting].toSorted(([, one], [, other]) => other.size - one.size).map(([why, rules]) => ({ cells: [capitalised(view.words.missing[why]), String(rules.size)] }));
  return rows.length === 0 ? [] : [h('h3', labels.whyUnknown), table({ caption: labels.whyCaption, head: [view.labels.rows.why, view.labels.columns.rules], rows, numeric: [1] })];
}

function factTable({ assessment: { findings }, view, labels, isPublic }: Page): Child[] {
  const facts = rankMissing(findings);
  if (facts.length === 0) return [];
  const { columns } = view.labels;
  return [
    h('h3', view.labels.sections.facts),
    table({
      caption: labels.factCaption,
      head: [columns.fact, columns.rules, ...(isPublic ? [] : [columns.office, labels.inState])],
      rows: facts.slice(0, SHOWN_FACTS).map((fact) => ({
        cells: [
          questionOf(fact, view),
          String(fact.rules),
          ...(isPublic ? [] : [officeOf(fact, view) ?? '', h('code', factPlace(fact, labels))]),
        ],
      })),
      numeric: [1],
    }),
    isPublic ? null : h('p.nota', facts.length > SHOWN_FACTS ? `${labels.closureNote} ${labels.otherFacts(facts.length - SHOWN_FACTS)}` : labels.closureNote),
  ];
}

function isUndetermined({ outcome }: Finding): boolean {
  return outcome === 'unknown';
}
