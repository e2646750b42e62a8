import { suggest } from '../messages/index.ts';
import type { FactDefinition, Parameter, Path } from '../types/index.ts';

import type { Report } from './report.ts';
import { collectionOf } from './vocabulary-index.ts';
import type { VocabularyIndex } from './vocabulary-index.ts';

/** What a rule may name. */
export interface RuleContext {
  readonly vocabulary: VocabularyIndex;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Ids of acts, of sources and of rules. */
  readonly acts: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  /** Ids of the rules that others prove. */
  readonly proved: ReadonlySet<string>;
  /** Ids of the packs that are catalogues: their lines need no examples of their own. */
  readonly catalogues: ReadonlySet<string>;
}

/** What one place of a rule may name. @internal */
export interface Scope {
  readonly context: RuleContext;
  /** Collections whose items are at hand: that of `forEach`, and those of the quantifiers around. */
  readonly items: readonly string[];
  /** `none`: before any due date, where it is asked whether the duty concerns the ente at all. */
  readonly deadline: 'once' | 'recurring' | 'continuous' | 'none';
  readonly report: Report;
}

/** The definition of a fact that may be read here; null, and a problem, where it may not. @internal */
export function findFact(fact: string, path: Path, scope: Scope): FactDefinition | null {
  const { vocabulary } = scope.context;
  const definition = vocabulary.facts.get(fact);
  if (definition === undefined) {
    reportUnknown({ code: 'fact.not-found', name: fact, known: vocabulary.facts.keys(), path, report: scope.report });
    return null;
  }
  const collection = collectionOf(vocabulary, fact);
  if (collection !== null && !scope.items.includes(collection)) {
    scope.report('fact.out-of-scope', path, { fact, collection });
    return null;
  }
  return definition;
}

/** A fact that must be a date. @internal */
export function checkDateFact(fact: string, path: Path, scope: Scope): void {
  const definition = findFact(fact, path, scope);
  if (definition !== null && definition.type !== 'date') {
    scope.report('fact.not-date', path, { fact, type: definition.type });
  }
}

/** Codes of a name that stands for nothing. @internal */
export type UnknownCode =
  | 'fact.unknown'
  | 'fact.not-found'
  | 'parameter.not-found'
  | 'act.not-found'
  | 'source.not-found'
  | 'rule.not-found'
  | 'collection.not-found'
  | 'pack.not-found'
  | 'stage.not-found'
  | 'stage.not-later';

/** Reports a name that stands for nothing, with the one that was perhaps meant. @internal */
export function reportUnknown(options: {
  readonly code: UnknownCode;
  readonly name: string;
  readonly known: Iterable<string>;
  readonly path: Path;
  readonly report: Report;
}): void {
  const suggestion = suggest(options.name, [...options.known]);
  const params = { name: options.name, fact: options.name };
  options.report(options.code, options.path, suggestion === null ? params : { ...params, suggestion });
}
