import { compareText } from '@adempi/schema';
import type { Assessment, Finding, Proceeding } from '@adempi/schema';

import { procedureLabelsOf } from '../labels/procedure.ts';
import { cleanText } from '../text/clean.ts';
import { BULLET, hang } from '../text/layout.ts';
import { isAboutItself, lastActText, outcomeToday, termName, termText } from './proceeding-text.ts';
import { heading } from './view.ts';
import type { View } from './view.ts';

/**
 * Every proceeding of AgID, whatever came of its rule: one that was opened does not vanish because the
 * duty is met today. Of each its stage, the term of its last act, and where to read what to do.
 */
export function writeProceedings({ findings }: Assessment, view: View): string {
  const told = gatherProceedings(findings, view).flatMap((one) => describe(one, view));
  return told.length === 0 ? '' : [heading(view, procedureLabelsOf(view.lang).section), ...told].join('\n');
}

interface Told {
  readonly finding: Finding;
  readonly proceeding: Proceeding;
}

/**
 * Each proceeding once for each rule: findings come in order, so the gravest item speaks. First those
 * that are open, by their term.
 */
export function gatherProceedings(findings: readonly Finding[], view: View): Told[] {
  const found = new Map<string, Told>();
  for (const finding of findings) {
    for (const proceeding of finding.proceedings ?? []) {
      const name = JSON.stringify([proceeding.id, finding.ruleId]);
      // Of the finding that is about the proceeding itself nobody else can speak.
      if (!found.has(name) || isAboutItself(finding, proceeding, view)) found.set(name, { finding, proceeding });
    }
  }
  return [...found.values()].sort((left, right) => compareText(urgencyOf(left.proceeding), urgencyOf(right.proceeding)));
}

/** In order as text: open before closed, the nearest term first, none last. */
function urgencyOf({ closed, term, id }: Proceeding): string {
  return `${closed ? 1 : 0} ${term?.date ?? '~'} ${id}`;
}

function describe({ finding, proceeding }: Told, view: View): string[] {
  const labels = procedureLabelsOf(view.lang);
  const term = termText(proceeding, view);
  const outcome = view.words.outcome[outcomeToday(finding, proceeding, view)];
  const lines = [
    finding.title + (proceeding.closed ? '' : ` – ${labels.today(outcome)}`),
    ...(term === '' ? [] : [`${termName(proceeding, view)}: ${term}`]),
    labels.explain(finding.ruleId),
  ];
  return [
    ...hang(BULLET, `«${cleanText(proceeding.id)}»: ${lastActText(proceeding, view)}`, view.width).map(view.style.bold),
    ...lines.flatMap((line) => hang('  ', line, view.width)),
  ];
}
