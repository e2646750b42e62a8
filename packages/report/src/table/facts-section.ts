import { officeName } from '@adempi/schema';
import type { Finding } from '@adempi/schema';

import { drawTable, tableFrame } from '../text/draw-table.ts';
import { widest, wrapText } from '../text/layout.ts';
import { rankMissing } from './rank-missing.ts';
import type { MissingFact } from './rank-missing.ts';
import { remainingWidth, textIn } from './view.ts';
import type { View } from './view.ts';

/** Facts listed unless `--all` asks for every one. */
const SHOWN_FACTS = 10;

/** The facts to find out, ranked: what to ask, where it goes in the state, how many rules wait, which office knows. */
export function drawFacts(findings: readonly Finding[], view: View): string {
  const ranked = rankMissing(findings);
  const shown = view.all ? ranked : ranked.slice(0, SHOWN_FACTS);
  const { columns, facts } = view.labels;
  const offices = shown.map((fact) => officeOf(fact, view) ?? '');
  const hasOffices = offices.some((office) => office !== '');
  const countWidth = widest([columns.rules]);
  const officeWidth = hasOffices ? Math.min(24, widest([columns.office, ...offices])) : 0;
  const taken = hasOffices ? [countWidth, officeWidth] : [countWidth];
  const width = remainingWidth(view, tableFrame(taken.length + 1), taken);
  const table = drawTable({
    widths: [width, ...taken],
    head: [columns.fact, columns.rules, ...(hasOffices ? [columns.office] : [])].map(view.style.dim),
    rows: shown.map((fact, index) => [
      factLines(fact, width, view),
      [String(fact.rules).padStart(countWidth)],
      ...(hasOffices ? [wrapText(offices[index] ?? '', officeWidth)] : []),
    ]),
    paintBorder: view.style.dim,
  });
  const hidden = ranked.length - shown.length;
  return hidden > 0 ? `${table}\n${wrapText(facts.more(hidden), view.width).join('\n')}` : table;
}

/** What to ask to come to know a fact: its question, or its label. */
export function questionOf(fact: MissingFact, view: View): string {
  const definition = view.facts.get(fact.path);
  if (fact.isOpenList) return view.labels.facts.closure(definition === undefined ? fact.label : textIn(view, definition.label));
  return definition?.question === undefined ? fact.label : textIn(view, definition.question);
}

/** The name of the office that knows a fact, where the vocabulary names one. */
export function officeOf(fact: MissingFact, view: View): string | null {
  const office = view.facts.get(fact.path)?.office;
  return office === undefined ? null : officeName(office);
}

function factLines(fact: MissingFact, width: number, view: View): string[] {
  const { facts } = view.labels;
  const values = view.facts.get(fact.path)?.values ?? [];
  const place = fact.isOpenList ? facts.closurePath(fact.path) : facts.path(fact.path, values.map(({ value }) => String(value)));
  return [...wrapText(questionOf(fact, view), width), ...wrapText(place, width).map(view.style.dim)];
}
