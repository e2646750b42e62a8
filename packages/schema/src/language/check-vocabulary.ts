import { isPeriod } from '../civil-date.ts';
import type { Diagnostic, FactDefinition, Lang } from '../types/index.ts';

import { factsBefore } from './facts-before.ts';
import { collect, within } from './report.ts';
import type { Report } from './report.ts';
import { reportUnknown } from './scope.ts';
import { collectionOf, indexVocabulary } from './vocabulary-index.ts';
import type { VocabularyIndex } from './vocabulary-index.ts';

/**
 * The facts of a vocabulary against each other: paths given twice, collections without their
 * key, words of an enumeration, the fact that dates another, the fact that another is asked after.
 * Paths of the diagnostics start with the position of the fact in the list.
 */
export function checkVocabulary(facts: readonly FactDefinition[], lang: Lang = 'it'): Diagnostic[] {
  const index = indexVocabulary(facts);
  return collect(lang, (report) => {
    facts.forEach((fact, position) => checkFact(fact, index, within(report, position)));
  });
}

function checkFact(fact: FactDefinition, index: VocabularyIndex, report: Report): void {
  if (index.facts.get(fact.path) !== fact) return report('fact.duplicate', ['path'], { fact: fact.path });
  checkPlace(fact, index, report);
  checkKey(fact, index, report);
  checkIdentity(fact, index, report);
  checkName(fact, index, report);
  checkValues(fact, report);
  checkRange(fact, report);
  checkDating(fact, index, report);
  checkAsking(fact, index, report);
  if (fact.fixed === true && collectionOf(index, fact.path) === null) report('fact.fixed', ['fixed'], { fact: fact.path });
}

// `siti.url` belongs to a collection, `pdnd.aderente` to the ente: nothing else holds facts.
function checkPlace(fact: FactDefinition, index: VocabularyIndex, report: Report): void {
  const collection = collectionOf(index, fact.path);
  if (collection !== null && fact.type === 'collection') {
    report('collection.nested', ['path'], { fact: fact.path, collection });
  }
  const holder = prefixesOf(fact.path).find((prefix) => {
    const type = index.facts.get(prefix)?.type;
    return type !== undefined && type !== 'collection';
  });
  if (holder !== undefined) report('fact.inside-fact', ['path'], { fact: fact.path, holder });
}

function checkKey(fact: FactDefinition, index: VocabularyIndex, report: Report): void {
  if (fact.type !== 'collection') {
    if (fact.key !== undefined) report('fact.key-unexpected', ['key'], { fact: fact.path });
    return;
  }
  if (fact.key === undefined) return report('collection.no-key', [], { fact: fact.path });
  const key = `${fact.path}.${fact.key}`;
  if (index.facts.get(key)?.type !== 'string') report('collection.key-undeclared', ['key'], { fact: fact.path, key });
}

function checkIdentity({ path, identifiedBy }: FactDefinition, index: VocabularyIndex, report: Report): void {
  if (identifiedBy === undefined || (index.facts.has(identifiedBy) && collectionOf(index, identifiedBy) === path)) return;
  report('collection.identity', ['identifiedBy'], { fact: path, name: identifiedBy });
}

function checkName({ path, namedBy }: FactDefinition, index: VocabularyIndex, report: Report): void {
  if (namedBy === undefined || (index.facts.get(namedBy)?.type === 'string' && collectionOf(index, namedBy) === path)) return;
  report('collection.name', ['namedBy'], { fact: path, name: namedBy });
}

function checkValues(fact: FactDefinition, report: Report): void {
  const values = fact.values?.map(({ value }) => value);
  if (fact.type === 'enum' && (values === undefined || values.length === 0)) {
    report('fact.no-values', [], { fact: fact.path });
  }
  if (values === undefined) return;
  if (fact.type !== 'enum' && fact.type !== 'set') report('fact.values-unexpected', ['values'], { fact: fact.path, type: fact.type });
  values.forEach((value, position) => {
    if (values.indexOf(value) < position) report('fact.value-duplicate', ['values', position, 'value'], { found: value });
  });
}

function checkRange({ path, type, minimum, maximum }: FactDefinition, report: Report): void {
  const isNumeric = type === 'integer' || type === 'number';
  if (!isNumeric && minimum !== undefined) report('fact.range-unexpected', ['minimum'], { fact: path, type });
  if (!isNumeric && maximum !== undefined) report('fact.range-unexpected', ['maximum'], { fact: path, type });
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    report('fact.range-inverted', ['maximum'], { minimum, maximum });
  }
}

function checkDating(fact: FactDefinition, index: VocabularyIndex, report: Report): void {
  if (fact.validFor !== undefined && !isPeriod(fact.validFor)) {
    report('period.invalid', ['validFor'], { found: fact.validFor });
  }
  if (fact.datedBy === undefined) return;
  if (fact.type !== 'boolean') report('fact.dated-type', ['datedBy'], { fact: fact.path, type: fact.type });
  const path = ['datedBy'];
  const date = index.facts.get(fact.datedBy);
  if (date === undefined) {
    reportUnknown({ code: 'fact.not-found', name: fact.datedBy, known: index.facts.keys(), path, report });
  } else if (date.type !== 'date') {
    report('fact.not-date', path, { fact: date.path, type: date.type });
  } else if (collectionOf(index, date.path) !== collectionOf(index, fact.path)) {
    report('fact.dated-by-other', path, { fact: fact.path, date: date.path });
  }
}

// A collection is no answer to wait for: it may stay open while all that matters of it is known.
function checkAsking({ path, askedAfter }: FactDefinition, index: VocabularyIndex, report: Report): void {
  if (askedAfter === undefined) return;
  const first = index.facts.get(askedAfter);
  if (first === undefined) {
    reportUnknown({ code: 'fact.not-found', name: askedAfter, known: index.facts.keys(), path: ['askedAfter'], report });
  } else if (first.type === 'collection' || ![null, collectionOf(index, path)].includes(collectionOf(index, askedAfter))) {
    report('fact.after-other', ['askedAfter'], { fact: path, first: askedAfter });
  } else if (factsBefore(index, path).has(path)) {
    report('fact.after-itself', ['askedAfter'], { fact: path, first: askedAfter });
  }
}

function prefixesOf(path: string): string[] {
  const parts = path.split('.');
  return parts.slice(1).map((_, end) => parts.slice(0, end + 1).join('.'));
}
