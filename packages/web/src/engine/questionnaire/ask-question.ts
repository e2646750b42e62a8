import { NEEDED_OF_ITEMS } from '@adempi/adapters';
import type { Asked } from '@adempi/core';
import { factText } from '@adempi/report';
import { itemName, listItems, pathInItem, textIn, valueAt, words } from '@adempi/schema';
import type { FactDefinition, Finding, Question } from '@adempi/schema';

import { linkLaw } from '../law-link.ts';
import { nameItems } from './name-items.ts';
import type { QuestionDesk } from './question-desk.ts';
import type { AskedColumn, AskedDuty, AskedItems, AskedQuestion, AskedSubject } from './questionnaire-types.ts';

/** How many duties are told of: those that weigh most. */
const TOLD = 12;

/** A question with all that helps to answer it. */
export function askQuestion(asked: Asked, desk: QuestionDesk): AskedQuestion {
  const { fact, type, path, label, question, help, evidence, office, unit, values, datedBy, registry } = asked[0];
  const rules = [...new Set(asked.flatMap((one) => one.rules))];
  return {
    ...{ fact, type, label, question, help, evidence, office, unit, values, registry },
    about: nameItems(asked, desk.names),
    subjects: asked.map((one) => askOf(one, desk)),
    why: [...new Set(asked.flatMap((one) => one.why))],
    isDated: datedBy !== null,
    duties: rules.slice(0, TOLD).flatMap((rule) => tellDuty(rule, desk) ?? []),
    dutyCount: rules.length,
    list: type === 'collection' ? askItems(path, desk) : null,
  };
}

function askOf({ fact, item }: Question, { state, names }: QuestionDesk): AskedSubject {
  return { fact, name: item === null ? '' : names.nameOf(item), documents: (state.prove ?? []).filter(({ fatto }) => fatto === fact) };
}

function tellDuty(ruleId: string, { assessment: { findings, asOf }, acts, lang }: QuestionDesk): AskedDuty | null {
  const ofRule = findings.filter((finding) => finding.ruleId === ruleId);
  const shown: Finding | undefined = ofRule.find(({ outcome }) => outcome === 'unknown') ?? ofRule[0];
  if (shown === undefined) return null;
  const { title, outcome, id, legalBasis } = shown;
  const laws = [...new Map(legalBasis.map((basis) => [basis.label, linkLaw(basis, acts, asOf)])).values()];
  return { ruleId, title, outcome, outcomeText: words(lang).outcome[outcome], findingId: id, laws };
}

function askItems(path: string, { state, vocabulary, lang }: QuestionDesk): AskedItems | null {
  const list = vocabulary.facts.get(path);
  if (list === undefined) return null;
  const { key: keyName = 'id' } = list;
  const columns = columnsOf(list, { vocabulary });
  const items = listItems(state, path);
  return {
    isWhole: state.completi?.includes(path) ?? false,
    columns: columns.map((definition): AskedColumn => ({
      path: definition.path,
      label: textIn(definition.label, lang),
      type: definition.type,
      values: (definition.values ?? []).map(({ value, label }) => ({ value, label: textIn(label, lang) })),
      isNeeded: NEEDED_OF_ITEMS[path] === definition.path,
    })),
    items: items.map((item) => ({
      key: String(item[keyName]),
      name: itemName(item, path, vocabulary),
      values: Object.fromEntries(columns.map((definition) => [definition.path, fieldText(valueAt(item, pathInItem(definition.path, path)), definition)])),
    })),
  };
}

/** What an item is known by, then what kind of thing it is and what it cannot be written without. */
export function columnsOf(list: FactDefinition, { vocabulary }: Pick<QuestionDesk, 'vocabulary'>): FactDefinition[] {
  const { path, identifiedBy, key = 'id' } = list;
  const own = (vocabulary.items.get(path) ?? []).flatMap((fact) => vocabulary.facts.get(fact) ?? []);
  const told = own.filter((fact) => fact.path !== `${path}.${key}` && fact.path !== vocabulary.names.get(path) && (fact.path === identifiedBy || fact.fixed === true || NEEDED_OF_ITEMS[path] === fact.path));
  // As on the worksheets of offices.
  return told.toSorted((one, other) => Number(other.path === identifiedBy) - Number(one.path === identifiedBy));
}

/** A value as a field holds it: of an enum the value itself, because it is chosen. */
function fieldText(value: unknown, definition: FactDefinition): string {
  if (value === undefined) return '';
  return definition.type === 'enum' || definition.type === 'url' || definition.type === 'string' ? String(value) : factText(value, definition);
}
