import type { Element } from 'hast';
import { h } from 'hastscript';
import type { CivilDate, Correction, KnownValue } from '@adempi/schema';

import { capitalised } from '../labels/phrases.ts';
import { day, section, table } from '../html/elements.ts';
import type { Child } from '../html/elements.ts';
import { pathOf } from '../table/view.ts';
import { valueText } from '../text/value-text.ts';
import type { DossierPage } from './write-dossier-page.ts';

/** The facts of which an earlier value is kept: each value with its day and source, the oldest first. */
export function correctionsSection(page: DossierPage): Element {
  const { ente: { timeline }, labels } = page;
  const { correction: head } = labels;
  const rows = timeline.corrections.flatMap((correction) => correction.values.map((value) => ({ cells: valueRow(correction, value, page) })));
  const told = rows.length === 0 ? h('p', labels.noCorrections) : table({ caption: labels.captions.corrections, head: [head.fact, head.day, head.value, head.source, head.state], rows });
  return section('correzioni', labels.sections.corrections, [told]);
}

function valueRow({ fact, label }: Correction, { value, knownOn, source, ref, assurance, stands }: KnownValue, page: DossierPage): readonly Child[] {
  const { view, labels } = page;
  const told = [sourceText(source, page), ...(ref === null ? [] : [ref]), view.words.assurance[assurance]].join(', ');
  return [view.names.factOf({ fact, label }), dayOf(knownOn, page), capitalised(valueText(value, view, view.facts.get(pathOf(fact)))), told, stands ? h('strong', labels.stands) : labels.before];
}

/** The duties that were met after their term: late is not unmet. */
export function lateSection({ ente: { timeline }, labels }: DossierPage): Element {
  const { lateRow: head } = labels;
  const rows = timeline.late.map(({ title, dueDate, reason }) => ({ cells: [title, dueDate === null ? '–' : day(dueDate), reason] }));
  const told = rows.length === 0 ? h('p', labels.noLate) : table({ caption: labels.captions.late, head: [head.duty, head.term, head.reason], rows });
  return section('ritardi', labels.sections.late, [told]);
}

/** What each source added, and on which day. */
export function learningsSection(page: DossierPage): Element {
  const { ente: { timeline }, labels, view } = page;
  const { learning: head } = labels;
  const rows = timeline.learnings.map(({ knownOn, source, facts }) => ({
    cells: [
      dayOf(knownOn, page),
      sourceText(source, page),
      h('details', [
        h('summary', labels.learnt(facts.length)),
        h('ul', facts.map(({ fact, label, value }) => h('li', `${view.names.factOf({ fact, label })}: ${valueText(value, view, view.facts.get(pathOf(fact)))}`))),
      ]),
    ],
  }));
  return section('cronologia', labels.sections.learnings, rows.length === 0 ? [] : [table({ caption: labels.captions.learnings, head: [head.day, head.source, head.facts], rows })]);
}

function dayOf(knownOn: CivilDate | null, { labels }: DossierPage): Child {
  return knownOn === null ? labels.undated : day(knownOn);
}

function sourceText(source: string | null, { labels, view }: DossierPage): string {
  return source === null ? labels.noSource : (view.sources.get(source)?.title ?? source);
}
