import { citeNorm, isNoteFor } from '@adempi/schema';
import type { Finding, ProcedureNote, Proceeding, Text } from '@adempi/schema';

import { procedureLabelsOf } from '../labels/procedure.ts';
import { findStage, lastActText, outcomeToday, stageLabel, termName, termText } from '../table/proceeding-text.ts';
import { gatherProceedings } from '../table/proceedings-section.ts';
import { textIn } from '../table/view.ts';
import type { View } from '../table/view.ts';
import { BULLET, hang, wrapText } from '../text/layout.ts';

/**
 * The proceedings of AgID about a rule, for someone who has to answer: where each stands, by when,
 * what comes next, what stops it, to whom to answer, what to keep, and what nobody read.
 */
export function writeProceedingsOf(findings: readonly Finding[], view: View): string[] {
  return gatherProceedings(findings, view).map(({ finding, proceeding }) => explainProceeding(proceeding, finding, view).join('\n'));
}

function explainProceeding(proceeding: Proceeding, finding: Finding, view: View): string[] {
  const labels = procedureLabelsOf(view.lang);
  const stage = findStage(proceeding.stage, view);
  const notesOf = notesFor(proceeding, finding, view);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [labels.where, [lastActText(proceeding, view), ...notesOf(stage?.meaning), stillOpenText(proceeding, finding, view)]],
    [labels.before, proceeding.acts.slice(0, -1).map(({ stage: id, date }) => labels.act(stageLabel(id, view), date))],
    [termName(proceeding, view), [termText(proceeding, view)]],
    [labels.next, notesOf(stage?.next)],
    [labels.stops, notesOf(stage?.stops)],
    [labels.answer, textsIn(stage?.answer, view)],
    [labels.keep, textsIn(stage?.keep, view)],
    [labels.unknown, textsIn(stage?.unknown, view)],
  ];
  return [
    ...wrapText(labels.title(proceeding.id), view.width).map(view.style.bold),
    ...rows.flatMap(([label, texts]) => listLines(label, texts.filter((text) => text !== ''), view)),
  ];
}

/** What is met today goes on being contested until an act closes it. */
function stillOpenText(proceeding: Proceeding, finding: Finding, view: View): string {
  const outcome = outcomeToday(finding, proceeding, view);
  const isAtRest = outcome === 'pass' || outcome === 'not_applicable';
  return isAtRest && !proceeding.closed ? procedureLabelsOf(view.lang).stillOpen(view.words.outcome[outcome]) : '';
}

/** One text stands beside its label, several below it. */
function listLines(label: string, texts: readonly string[], view: View): string[] {
  const [only] = texts;
  if (only === undefined) return [];
  if (texts.length === 1) return hang('  ', `${label}: ${only}`, view.width - 2, '    ');
  return [...hang('  ', `${label}:`, view.width), ...texts.flatMap((text) => hang(`    ${BULLET}`, text, view.width))];
}

/** What is said for this rule: its class of exposure and its norms tell. */
function notesFor({ class: breach }: Proceeding, finding: Finding, view: View): (notes: readonly ProcedureNote[] | undefined) => string[] {
  return (notes = []) => noteTexts(notes.filter((note) => isNoteFor(note, breach, finding)), view);
}

function noteTexts(notes: readonly ProcedureNote[], view: View): string[] {
  const { unverified } = procedureLabelsOf(view.lang);
  return notes.map(({ text, act, article, comma, confidence }) => {
    const place = { ...(article === undefined ? {} : { article }), ...(comma === undefined ? {} : { comma }) };
    const norm = act === undefined ? [] : [citeNorm(place, view.acts.get(act)?.label ?? act)];
    const details = [...norm, ...(confidence === 'unverified' ? [unverified] : [])];
    return details.length === 0 ? textIn(view, text) : `${textIn(view, text).replace(/\.$/u, '')} (${details.join('; ')}).`;
  });
}

function textsIn(texts: readonly Text[] = [], view: View): string[] {
  return texts.map((text) => textIn(view, text));
}
