import { COUNTED_OUTCOMES, formatDay } from '@adempi/schema';

import { labelsOf } from '../../labels/labels.ts';
import { NO_BAND, PAGE_SIZE, entiColumns } from './enti-section.ts';
import type { FindingKind, FleetEnte } from './fleet.ts';
import { bandText } from './fleet-page.ts';
import type { FleetPage } from './fleet-page.ts';

/**
 * What the script of the page reads, as JSON that cannot end the element it stands in: enti and
 * findings in rows, with names that recur written once and pointed to by position.
 */
export function fleetData(page: FleetPage): string {
  const { fleet, labels, lang, words, isOpen, exposure } = page;
  const regions = pool();
  const provinces = pool();
  const bands = pool();
  const rules = new Map(fleet.rules.map(({ id }, position) => [id, position]));
  const enti = fleet.enti.map((ente) => rowOf(ente, [regions.at(ente.regione), provinces.at(ente.provincia), bands.at(bandText(ente, page) || NO_BAND)]));
  const data = {
    lang,
    pageSize: PAGE_SIZE,
    isOpen,
    exposure,
    outcomes: COUNTED_OUTCOMES.map((outcome) => [outcome, words.outcome[outcome]]),
    columns: entiColumns(page),
    heads: labels.columns,
    filter: labels.filter,
    card: { ...labels.card, left: labels.card.left(fleet.show.map((outcome) => words.outcome[outcome]).join(', ')), clue: fleet.note },
    caption: labels.entiCaption,
    rules: fleet.rules.map(({ id, title, norms, force }) => [id, title, norms.join('; '), words.force[force]]),
    kinds: fleet.kinds.map((kind) => describeKind(kind, rules.get(kind.ruleId) ?? 0, page)),
    regions: regions.names,
    provinces: provinces.names,
    bands: bands.names,
    enti,
  };
  return JSON.stringify(data).replaceAll('<', '\\u003C');
}

function rowOf({ codiceIstat, codiceIpa, denominazione, popolazione, counts, breaches, fined, nextDueDate, conflicts, findings, sharedBy }: FleetEnte, places: readonly number[]): readonly unknown[] {
  return [
    codiceIstat, codiceIpa, denominazione, ...places, popolazione, counts, breaches, fined, nextDueDate === null ? null : formatDay(nextDueDate), conflicts,
    // An item stands behind the kind of its finding.
    findings.flatMap(({ kind, instance }) => (instance === null ? [kind] : [kind, instance])),
    sharedBy > 1 ? 1 : 0,
  ];
}

/** Rule, outcome, term, notes: in words. */
function describeKind(kind: FindingKind, rule: number, page: FleetPage): readonly unknown[] {
  return [rule, COUNTED_OUTCOMES.indexOf(kind.outcome), termText(kind, page), notesOf(kind, page)];
}

function termText({ timing, dueDate, nextDueDate }: FindingKind, { labels: { card }, words }: FleetPage): string {
  return [
    ...(timing === null ? [] : [words.timing[timing]]),
    ...(dueDate === null ? [] : [`${card.due} ${formatDay(dueDate)}`]),
    ...(nextDueDate === null || nextDueDate === dueDate ? [] : [`${card.again} ${formatDay(nextDueDate)}`]),
  ].join(', ');
}

/** What is said of a fine, only where it was asked, and only as what the law provides for. */
function notesOf({ isVerified, disposition, waiverUntil, exposure }: FindingKind, { labels: { card }, words, lang, exposure: isTold }: FleetPage): string[] {
  const { exposure: risk } = labelsOf(lang);
  const until = waiverUntil === null ? '' : ` ${card.until} ${formatDay(waiverUntil)}`;
  return [
    ...(disposition === 'none' ? [] : [`${words.disposition[disposition]}${until}`]),
    ...(isVerified ? [] : [card.unverified]),
    ...(exposure === null || !isTold ? [] : [exposure === 'fine' || exposure === 'fine_halved' ? risk.onlyIf(risk.classes[exposure]) : risk.classes[exposure]]),
  ];
}

function pool(): { readonly names: string[]; readonly at: (name: string) => number } {
  const names: string[] = [];
  const known = new Map<string, number>();
  return {
    names,
    at: (name) => {
      const position = known.get(name) ?? names.push(name) - 1;
      known.set(name, position);
      return position;
    },
  };
}
