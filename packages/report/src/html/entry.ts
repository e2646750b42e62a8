import { h } from 'hastscript';
import type { Element } from 'hast';
import { formatDay, groupBy, reasons } from '@adempi/schema';
import type { Evidence, FindingLegalBasis } from '@adempi/schema';

import { cautionTexts, tellItems, namesItems } from '../table/cards.ts';
import { partText, passReasons } from '../table/compact-sections.ts';
import { evidenceTexts } from '../table/evidence-text.ts';
import { exposureTexts } from '../table/exposure-text.ts';
import { officeOf, questionOf } from '../table/facts-section.ts';
import { groupReasons } from '../table/group-findings.ts';
import { rankMissing } from '../table/rank-missing.ts';
import { timingText } from '../table/timing-text.ts';
import { withoutOutcome } from '../table/unknown-section.ts';
import { pathOf } from '../table/view.ts';
import { valueText } from '../text/value-text.ts';
import { normAddress } from './norm-address.ts';
import { capitalised } from '../labels/phrases.ts';
import { definitions, listOf, outcomeBadge, present } from './elements.ts';
import type { Child } from './elements.ts';
import type { Entry, Page } from './page.ts';

/** Facts told with their values; the others are counted: beyond, they hide what the finding says. */
const SHOWN_FACTS = 12;

/** The outcome in the words that it deserves. */
export function entryBadge({ first }: Entry, { view }: Page): Element {
  return outcomeBadge(first.outcome, partText(first, view));
}

/** All that a finding says: why, on what facts, by when, under which norm, at what risk, what to do. */
export function describeEntry(entry: Entry, page: Page): Child {
  const { view, labels } = page;
  const { rows } = view.labels;
  const { first, findings } = entry;
  const isOpen = first.outcome !== 'pass';
  return definitions([
    [rows.why, entryReasons(entry, page)],
    [labels.found, isOpen ? factList(entry, page) : null],
    [labels.toFindOut, questionList(entry, page)],
    [rows.due, timingText(first, view)],
    [rows.law, norms(first.legalBasis, page)],
    [rows.source, listOf(page.isPublic ? [] : evidenceTexts(findings.flatMap(({ evidence }) => evidence), view))],
    [rows.risk, first.outcome === 'unknown' ? null : listOf(exposureTexts(first, view).map(capitalised))],
    [first.outcome === 'unknown' ? labels.ifNotMet : rows.todo, isOpen ? remedy(entry, page) : null],
    [labels.proof, isOpen && first.proof.length > 0 ? first.proof.join('; ') : null],
    [rows.caution, listOf(cautions(entry, page))],
    [rows.rule, h('code', first.ruleId)],
  ]);
}

/** Why it came out so; where the words of the ente are not told, how many cases there are. */
export function entryReasons(entry: Entry, page: Page): Child {
  const { first, findings } = entry;
  if (page.isPublic) return findings.length > 1 ? page.labels.cases(findings.length) : null;
  if (first.outcome === 'pass') return listOf(passReasons(entry, page.view));
  const { view } = page;
  return listOf(groupReasons(entry).map(({ reason, items }) => {
    const text = first.outcome === 'unknown' ? withoutOutcome(reason, view) : reason;
    // Which items a duty does not concern is of little use; which ones fail is what there is to do.
    const named = first.outcome === 'not_applicable' ? tellItems(items, view) : tellItems(items, view, items.length);
    return namesItems(items, entry) ? `${text} (${named})` : text;
  }));
}

/** Whom a finding calls: who has to act, or the offices that know what is missing. */
export function entryWho({ first, findings }: Entry, { view }: Page): string[] {
  const offices = first.outcome === 'unknown' ? rankMissing(findings).flatMap((fact) => officeOf(fact, view) ?? []) : [];
  const actors = first.outcome === 'fail' || first.outcome === 'pending' || first.outcome === 'error' ? [view.words.actor[first.actor]] : [];
  return [...new Set([...actors, ...offices])];
}

function factList({ findings }: Entry, { view, isPublic }: Page): Child {
  if (isPublic) return null;
  const facts = [...groupBy(findings.flatMap(({ evidence }) => evidence).filter(({ value }) => value !== undefined), ({ fact }) => fact).values()].map(([fact]) => fact);
  const shown = facts.slice(0, SHOWN_FACTS).map((fact) => factText(fact));
  return listOf(facts.length > shown.length ? [...shown, view.labels.finding.andMore(facts.length - shown.length)] : shown);

  function factText(evidence: Evidence): string {
    return `${view.names.factOf(evidence)}: ${valueText(evidence.value, view, view.facts.get(pathOf(evidence.fact)))}`;
  }
}

function questionList({ findings }: Entry, { view, isPublic, labels }: Page): Child {
  return listOf(rankMissing(findings).map((fact) => {
    const office = isPublic ? null : officeOf(fact, view);
    const question = questionOf(fact, view);
    return office === null ? question : `${question} (${labels.ask(office)})`;
  }));
}

function norms(basis: readonly FindingLegalBasis[], { bundle }: Page): Child {
  const acts = new Map(bundle.acts.map((act) => [act.id, act]));
  const parts = [...new Map(basis.map((norm) => [norm.label, norm])).values()].map((norm): Child => {
    const address = normAddress(norm, acts.get(norm.act)?.urn);
    return address === null ? norm.label : h('a', { href: address }, norm.label);
  });
  return parts.length === 0 ? null : h('span', present(parts.flatMap((part, index) => (index === 0 ? [part] : ['; ', part]))));
}

function remedy({ first }: Entry, { view, isPublic }: Page): string {
  if (first.remedy === '' || isPublic) return first.remedy;
  return `${first.remedy} ${view.labels.finding.actor(view.words.actor[first.actor])}`;
}

function cautions({ first }: Entry, { view, isPublic }: Page): string[] {
  // Elsewhere the reason says so.
  const assumed = isPublic && first.assumed && first.knownOn !== null ? [reasons(view.lang).assumed.replace('{knownOn}', formatDay(first.knownOn))] : [];
  return [...cautionTexts(first, view).map(capitalised), ...assumed];
}
