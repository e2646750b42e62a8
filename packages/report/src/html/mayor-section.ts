import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDay, reasons } from '@adempi/schema';
import type { Outcome } from '@adempi/schema';

import { nextDays } from '../calendar/coming-days.ts';
import { tellPlans } from '../labels/plan-counts.ts';
import { needsNoQuestion } from '../table/closing.ts';
import { officeOf, questionOf } from '../table/facts-section.ts';
import { listFirstSteps } from '../table/first-steps.ts';
import type { Step } from '../table/first-steps.ts';
import { answerText } from '../table/proceeding-text.ts';
import { codesText, profileText } from '../table/header.ts';
import { rankMissing } from '../table/rank-missing.ts';
import { noBreach } from '../table/sections.ts';
import { tellExposure } from '../table/summary-section.ts';
import { countRules } from './count-rules.ts';
import { day, linkTo, outcomeBadge, present } from './elements.ts';
import type { Child } from './elements.ts';
import { findEntry } from './page.ts';
import type { Page } from './page.ts';
import { openProceedings } from './proceedings-section.ts';
import { scoreSentence } from './score-sentence.ts';
import { tellDay } from './term-rows.ts';

/** A page that can be read in two minutes: more would not be. */
const LIMITS = { breaches: 3, steps: 5, leastFacts: 2 } as const;
const SHOWN_AREAS = 4;

/** The outcomes that are told as figures. */
const FIGURES: readonly Outcome[] = ['fail', 'pending', 'unknown', 'pass'];

/** One page for who decides: where we are, what we risk, which days come, what we do not know, what to do first. */
export function mayorSection(page: Page): Element {
  const { sections } = page.labels;
  return h('section#sintesi', { ariaLabelledBy: 'titolo' }, [
    ...heading(page),
    part(sections.where, whereParts(page)),
    ...(page.isPublic ? [] : [part(sections.risk, riskParts(page))]),
    part(sections.dates, [datesPart(page)]),
    part(sections.unknown, unknownParts(page)),
    part(sections.first, [stepsPart(page)]),
  ]);
}

function heading({ assessment, view, labels, isPublic }: Page): Element[] {
  const { subject, asOf, knownAt } = assessment;
  const { header } = view.labels;
  const profile = profileText(assessment, view);
  const known = knownAt === null ? '' : `, ${header.knownAt(formatDay(knownAt))}`;
  const parts = [`${labels.asOf(formatDay(asOf))}${known}`, codesText(assessment, view)].filter((text) => text !== '');
  return [
    h('h1#titolo', labels.title(subject.denominazione)),
    h('p.sottotitolo', parts.join(' · ')),
    ...(profile === null ? [] : [h('p', `${header.profile}: ${profile}`)]),
    ...(isPublic ? [h('p.nota', labels.publicNote)] : []),
    ...(assessment.openData ? [h('p.avviso', h('strong', reasons(view.lang).clues))] : []),
  ];
}

function part(title: string, children: readonly Child[]): Element {
  return h('div.quadro', [h('h2', title), ...present(children)]);
}

function whereParts(page: Page): Child[] {
  const { assessment, view, labels, withheld } = page;
  const { summary, openData } = assessment;
  const { statutory, guideline } = summary.byForce;
  const verdict = statutory.fail > 0 ? labels.breaches(statutory.fail, openData) : noBreach(assessment, view);
  const plans = tellPlans(summary.byForce, view.lang);
  return [
    h('p', [...(withheld === null ? [] : [`${labels.amongPublished} `]), h('strong', verdict), ...(guideline.fail === 0 ? [] : [` ${view.labels.guidelines(guideline.fail)}`])]),
    withheld === null ? null : h('p.avviso', labels.withheld(withheld)),
    h('p.nota', `${labels.figures}:`),
    h('ul.cifre', FIGURES.map((outcome) =>
      h(summary[outcome] === 0 ? 'li.cifra' : `li.cifra.cifra-${outcome}`, [h('span.numero', String(summary[outcome])), ' ', h('span', labels.figure[outcome](summary[outcome]))]),
    )),
    h('p', scoreSentence(page)),
    plans.length === 0 ? null : h('p', plans.map(({ text }) => text).join(' ')),
  ];
}

/** What breaches expose to, and the proceedings that are open: beside one of these nobody is told that nothing can be contested. */
function riskParts(page: Page): Child[] {
  const open = openProceedings(page);
  return open !== null && page.assessment.summary.fail === 0 ? [open] : [...exposureParts(page), open];
}

function exposureParts({ assessment, view, labels }: Page): Child[] {
  const { counts, notes } = tellExposure(assessment, view);
  if (!view.risk) return [h('p', labels.riskNotTold)];
  if (counts.length === 0) return [h('p', assessment.summary.fail === 0 ? labels.noRisk(assessment.summary.unknown) : labels.noExposure)];
  const { no_fine: none, fine_unclear: unclear } = assessment.summary.exposure;
  const unfined = none + unclear > 0 ? [labels.unfined] : [];
  return [h('ul', counts.map((text) => h('li', text))), ...[...unfined, ...notes].map((note) => h('p', note))];
}

function datesPart(page: Page): Child {
  const told = nextDays(page.assessment, page.view, page.bundle).map((coming) => tellDay(coming, page));
  if (told.length === 0) return h('p', page.labels.noDates);
  return h('ol.date', told.map(({ date, what, anchor, state }) => h('li', present([h('strong', day(date)), ': ', linkTo(anchor, what), ` (${state})`]))));
}

function unknownParts(page: Page): Child[] {
  const { assessment, labels } = page;
  const { summary, findings } = assessment;
  if (summary.unknown === 0) return [h('p', labels.allKnown)];
  const areas = page.areas
    .filter(({ isPlan }) => !isPlan)
    .map(({ title, packId, rules }) => ({ title, packId, unknown: countRules(rules).unknown }))
    .filter(({ unknown }) => unknown > 0)
    .toSorted((one, other) => other.unknown - one.unknown)
    .slice(0, SHOWN_AREAS);
  const links = areas.flatMap(({ title, packId, unknown }, index) => [...(index === 0 ? [] : [', ']), linkTo(`area-${packId}`, title), ` (${unknown})`]);
  return [
    h('p', labels.notKnown(summary.unknown, summary.rules - summary.not_applicable, rankMissing(findings).length)),
    areas.length === 0 ? null : h('p', present([`${labels.mostUnknown} `, ...links, '.'])),
  ];
}

function stepsPart(page: Page): Child {
  const { view } = page;
  const { steps, more } = listFirstSteps(page.assessment.findings, view, LIMITS);
  if (steps.length === 0) return h('p', view.labels.start.nothing);
  return h('ol.passi', [...steps.map((step) => h('li', present(stepParts(step, page)))), ...(more === null ? [] : [h('li', view.labels.start.moreBreaches(more))])]);
}

function stepParts(step: Step, page: Page): Child[] {
  const { view, labels } = page;
  switch (step.kind) {
    case 'answer':
      return [h('strong', present([linkTo(findEntry(page, step.term.finding)?.anchor, answerText(step.term, view))]))];
    case 'breach':
      return [outcomeBadge('fail', view.words.outcome.fail), ' ', h('strong', present([linkTo(findEntry(page, step.finding)?.anchor, step.finding.title)])), `. ${step.finding.remedy}`];
    case 'due':
      return [outcomeBadge('pending', labels.by(formatDay(step.day))), ' ', h('strong', present([linkTo(findEntry(page, step.finding)?.anchor, step.finding.title)])), `. ${step.finding.remedy}`];
    case 'lines':
      return [outcomeBadge('fail', view.words.fail.plan), ' ', linkTo(planAnchor(page), view.labels.start.lines(step.lines, step.areMore))];
    case 'fact': {
      const office = page.isPublic ? null : officeOf(step.fact, view);
      const [title, text] = needsNoQuestion(step.fact, view) ? [labels.tell, step.fact.label] : [labels.findOut, questionOf(step.fact, view)];
      return [h('strong', `${title}: ${text}`), ` ${labels.decides(step.fact.rules, office)}`];
    }
  }
}

function planAnchor({ areas }: Page): string | undefined {
  const plan = areas.find(({ isPlan }) => isPlan);
  return plan === undefined ? undefined : `area-${plan.packId}`;
}
