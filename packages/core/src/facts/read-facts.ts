import { isRecord } from '@adempi/schema';
import type { Diagnostic, FactDefinition, Lang, State } from '@adempi/schema';

import { buildFactModel } from './model.ts';
import type { FactModel, ModelCollection, PathNode } from './model.ts';
import { readCollection } from './read-collection.ts';
import { readOthers } from './read-others.ts';
import { checkProofs, checkProvenance } from './read-provenance.ts';
import { factPath, readValue, report, reportUnknown, suggestion } from './reader.ts';
import type { Place, RawFacts, Reader } from './reader.ts';

/** The collection whose items stand in the envelope of a state. */
const ASSOCIATED = 'gestioniAssociate';

/**
 * Lists every fact of a state that does not fit the vocabulary: unknown paths (with the nearest
 * known one), wrong types, impossible dates, items without a key or with a key twice.
 *
 * @example checkFacts(state, bundle.vocabulary) // [] when all is well
 */
export function checkFacts(
  state: State,
  vocabulary: readonly FactDefinition[],
  lang: Lang = 'it',
): Diagnostic[] {
  return [...readFacts(state, buildFactModel(vocabulary), lang).diagnostics];
}

/** Reads the values of a state into slots. Never throws: what does not fit becomes a diagnostic. */
export function readFacts(state: State, model: FactModel, lang: Lang): RawFacts {
  const reader: Reader = {
    model,
    lang,
    diagnostics: [],
    facts: new Array<undefined>(model.enteFacts.length).fill(undefined),
    items: new Map(),
  };
  readRegistryFacts(reader, state);
  readAssociated(reader, state);
  readNode(reader, state.fatti ?? {}, model.tree, ['fatti']);
  checkProvenance(reader, state);
  checkProofs(reader, state);
  const complete = readComplete(reader, state.completi ?? []);
  return {
    facts: reader.facts,
    items: reader.items,
    complete,
    others: readOthers(reader, state.altri ?? []),
    diagnostics: reader.diagnostics,
  };
}

function readRegistryFacts(reader: Reader, state: State): void {
  const ente = state.ente as unknown as Readonly<Record<string, unknown>>;
  for (const { fact, name } of reader.model.registryFacts) {
    if (Object.hasOwn(ente, name)) readValue(reader, fact, ente[name], ['ente', name], reader.facts);
  }
}

/** Who does it for the Comune stands beside the facts in a state, and is a collection of facts all the same. */
function readAssociated(reader: Reader, { gestioniAssociate }: State): void {
  const collection = reader.model.collectionByPath.get(ASSOCIATED);
  if (gestioniAssociate !== undefined && collection !== undefined) readCollection(reader, collection, gestioniAssociate, [ASSOCIATED]);
}

/** What stands beside `fatti` in a state, under a name of its own. */
function isOutsideFacts({ fact, collection }: PathNode): boolean {
  return fact?.definition.registry === true || collection?.path === ASSOCIATED;
}

function readNode(reader: Reader, value: unknown, node: PathNode, path: Place): void {
  if (!isRecord(value)) {
    report(reader, 'fact.group', path, { fact: factPath(path) });
    return;
  }
  for (const name of Object.keys(value)) {
    const child = value[name];
    const next = node.children.get(name);
    path.push(name);
    if (next === undefined) reportUnknown(reader, path);
    else if (isOutsideFacts(next)) report(reader, 'fact.outside', path, { fact: factPath(path), place: String(path[1]) });
    else if (next.collection !== null) readCollection(reader, next.collection, child, path);
    else if (next.fact !== null) readValue(reader, next.fact, child, path, reader.facts);
    else readNode(reader, child, next, path);
    path.pop();
  }
}

function readComplete(reader: Reader, complete: readonly string[]): Set<ModelCollection> {
  const known = new Set<ModelCollection>();
  complete.forEach((path, position) => {
    const collection = reader.model.collectionByPath.get(path);
    if (collection !== undefined) known.add(collection);
    else report(reader, 'collection.unknown', ['completi', position], { fact: path, ...suggestion(reader, path, () => [...reader.model.collectionByPath.keys()]) });
  });
  return known;
}
