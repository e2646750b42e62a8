import { compareText } from '@adempi/schema';
import type { Assessment, Finding, Proceeding } from '@adempi/schema';

import { procedureLabelsOf } from '../labels/procedure.ts';
import { cleanText } from '../text/clean.ts';
import { BULLET, hang } from '../text/layout.ts';
import { isAboutItself, isFound, lastActText, outcomeToday, termName, termText } from './proceeding-text.ts';
import { heading } from './view.ts';
import type { View } from './view.ts';

/**
 * Every proceeding of AgID, whatever came of its rule: one that was opened does not vanish because the
 * duty is met today. Of each its stage, the term of its last act, and where to read what to do.
 */
export function writeProceedings({ findings }: Assessment, view: View): string {
  const told = tellProceedings(findings, view).flatMap((one) => describe(one, view));
  return told.length === 0 ? '' : [heading(view, procedureLabelsOf(view.lang).section), ...told].join('\n');
}

/** A proceeding in words: where it stands, on which duty, and by when something is to be done. */
export interface ToldProceeding {
  readonly ruleId: string;
  /** Of the finding that speaks for it. */
  readonly findingId: string;
  /** Its name and its last act. @example '«agid-1»: contestazione di AgID (c. 2): 01/10/2026' */
  readonly text: string;
  /** The duty and, while it is open, how that stands today. @example 'Adesione alla PDND – oggi: conforme' */
  readonly dutyText: string;
  /** The term of its last act; empty where that sets none. @example 'Termine per le difese: 01/12/2026, tra 11 giorni' */
  readonly termText: string;
  readonly isClosed: boolean;
}

/** Every proceeding in words, in the order of {@link gatherProceedings}: the same in every report. */
export function tellProceedings(findings: readonly Finding[], view: View): ToldProceeding[] {
  const labels = procedureLabelsOf(view.lang);
  return gatherProceedings(findings, view).map(({ finding, proceeding }) => {
    const { id, ruleId, title } = finding;
    const term = termText(proceeding, view);
    const today = proceeding.closed ? '' : ` – ${labels.today(view.words.outcome[outcomeToday(finding, proceeding, view)])}`;
    return {
      ruleId,
      findingId: id,
      text: `«${cleanText(proceeding.id)}»: ${lastActText(proceeding, view)}`,
      dutyText: `${title}${today}`,
      termText: term === '' ? '' : `${termName(proceeding, view)}: ${term}`,
      isClosed: proceeding.closed,
    };
  });
}

/** The open proceedings in which AgID has found the breach, by name: no report says beside one that there is none. */
export function foundProceedings(findings: readonly Finding[], view: View): string[] {
  const found = gatherProceedings(findings, view).filter(({ proceeding: { stage, closed } }) => !closed && isFound(stage, view));
  return [...new Set(found.map(({ proceeding }) => `«${cleanText(proceeding.id)}»`))];
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

function describe({ ruleId, text, dutyText, termText: term }: ToldProceeding, view: View): string[] {
  const lines = [dutyText, ...(term === '' ? [] : [term]), procedureLabelsOf(view.lang).explain(ruleId)];
  return [...hang(BULLET, text, view.width).map(view.style.bold), ...lines.flatMap((line) => hang('  ', line, view.width))];
}
