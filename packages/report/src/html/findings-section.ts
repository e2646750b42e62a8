import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Outcome } from '@adempi/schema';

import { dispositionTexts } from '../table/disposition-text.ts';
import { timingText } from '../table/timing-text.ts';
import { countRules } from './count-rules.ts';
import { capitalised } from '../labels/phrases.ts';
import { outcomeBadge, present, section, table } from './elements.ts';
import type { Child } from './elements.ts';
import { describeEntry, entryBadge, entryReasons, entryWho } from './entry.ts';
import { filterForm } from './filter-form.ts';
import { OUTCOME_ORDER } from './page.ts';
import type { Area, Entry, Page } from './page.ts';

/** Every finding, area by area: those that call for action with all that is known, the others in few words. */
export function findingsSection(page: Page): Element {
  return section('rilievi', page.labels.sections.findings, [h('p', page.labels.findingsNote), filterForm(page), ...page.areas.map((area) => areaSection(area, page))]);
}

function areaSection(area: Area, page: Page): Element {
  const id = `area-${area.packId}`;
  const other = area.entries.filter(({ first }) => first.outcome === 'not_applicable');
  const told = area.entries.filter(({ first }) => first.outcome !== 'not_applicable');
  return h('section.area', { id, ariaLabelledBy: `${id}-t` }, [
    h('h3', { id: `${id}-t` }, area.title),
    h('p.conteggio', countText(area, page)),
    ...(area.isPlan ? [lineTable(area, told, page)] : told.map((entry) => article(entry, page))),
    ...notApplicable(other, page),
  ]);
}

function countText({ rules, packId }: Area, { view }: Page): string {
  const counts = countRules(rules);
  const told = OUTCOME_ORDER.filter((outcome) => counts[outcome] > 0).map((outcome) => `${view.words.outcome[outcome]} ${counts[outcome]}`);
  return `${told.join(', ')} (${packId})`;
}

function article(entry: Entry, page: Page): Element {
  const { first } = entry;
  const { view } = page;
  return h('article.rilievo', { id: entry.anchor, ...filterData(entry, page) }, present([
    h('h4', first.title),
    h('p.marche', [
      entryBadge(entry, page),
      h('span.marca', view.labels.finding.severity(view.words.severity[first.severity])),
      h('span.marca', view.words.force[first.force]),
    ]),
    describeEntry(entry, page),
  ]));
}

/** Lines of a plan are many and alike: a row for each. */
function lineTable({ title }: Area, entries: readonly Entry[], page: Page): Element {
  const { columns, rows } = page.view.labels;
  return table({
    caption: `${title}: ${page.labels.linesCaption}`,
    head: [columns.line, columns.outcome, rows.due, rows.why],
    rows: entries.map((entry) => ({
      cells: [
        entry.first.title,
        outcomeBadge(entry.first.outcome, page.view.words.outcome[entry.first.outcome]),
        timingText(entry.first, page.view),
        lineReasons(entry, page),
      ],
      properties: { id: entry.anchor, ...filterData(entry, page) },
    })),
  });
}

/** Why a line came out so and, where it was put off or known before, who decided so and until when. */
function lineReasons(entry: Entry, page: Page): Child {
  const disposed = dispositionTexts(entry.findings, page.view.lang).map((text) => h('p', capitalised(text)));
  return disposed.length === 0 ? entryReasons(entry, page) : h('div', present([entryReasons(entry, page), ...disposed]));
}

function notApplicable(entries: readonly Entry[], page: Page): Element[] {
  if (entries.length === 0) return [];
  const items = entries.map((entry) => h('li', { id: entry.anchor, ...filterData(entry, page) }, present([h('strong', entry.first.title), ' ', entryReasons(entry, page)])));
  return [h('h4.minore', page.view.labels.sections.notApplicable), h('ul.compatto', items)];
}

/** What the filters look at. */
function filterData(entry: Entry, page: Page): Record<string, string> {
  const outcome: Outcome = entry.first.outcome;
  const who = page.isPublic ? {} : { dataWho: entryWho(entry, page).join('|') };
  return { dataOutcome: outcome, dataArea: entry.first.packId, dataFindings: String(entry.findings.length), ...who };
}
