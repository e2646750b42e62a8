import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/*
 * The JSON Schemas and the types of src/types say the same thing twice. This walks both at once:
 * same entries, same ones needed, same admitted values, same primitive types, all the way down.
 */

interface Node {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly const?: unknown;
  readonly if?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Node;
  readonly items?: Node;
}

interface Located {
  readonly file: string;
  readonly node: Node;
}

const types = fileURLToPath(new URL('../src/types/index.ts', import.meta.url));
const program = ts.createProgram([types], {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: false,
  noEmit: true,
  allowImportingTsExtensions: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
});
const checker = program.getTypeChecker();
const exported = new Map(
  checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(types)!)!)
    .map((symbol) => [symbol.name, checker.getDeclaredTypeOfSymbol(symbol)]),
);

const cache = new Map<string, Node>();

function fileOf(name: string): Node {
  const found = cache.get(name) ?? (JSON.parse(readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8')) as Node);
  cache.set(name, found);
  return found;
}

function pointTo(reference: string, from: string): Located {
  const [path = '', pointer = ''] = reference.split('#');
  const file = path === '' ? from : path;
  const node = pointer.split('/').slice(1).reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>>)[key], fileOf(file));
  return resolve({ file, node: node as Node });
}

function resolve({ file, node }: Located): Located {
  return node.$ref === undefined ? { file, node } : pointTo(node.$ref, file);
}

function typesOf(node: Node): readonly string[] {
  return node.type === undefined ? [] : [node.type].flat();
}

const seen = new Set<string>();
const differences: string[] = [];

function compare(where: string, { file, node: raw }: Located, type: ts.Type): void {
  const located = resolve({ file, node: raw });
  const { node } = located;
  const pair = `${located.file}${JSON.stringify(node)}${checker.typeToString(type)}`;
  if (seen.has(pair) || type.flags & ts.TypeFlags.Unknown) return;
  seen.add(pair);
  // A condition chooses between forms; the forms are in the table below, one by one.
  if (node.if !== undefined) return;
  const parts = (type.isUnion() ? type.types : [type]).filter((part) => !(part.flags & ts.TypeFlags.Null));
  const isNullable = parts.length < (type.isUnion() ? type.types.length : 1);
  equal(`${where} null`, typesOf(node).includes('null') || (node.enum?.includes(null) ?? false), isNullable);
  if (node.enum !== undefined) compareValues(where, node.enum, parts);
  else if (node.properties !== undefined) compareEntries(where, located, parts[0]!);
  else if (typesOf(node).includes('array')) compareItems(where, located, parts[0]!);
  else if (typeof node.additionalProperties === 'object') {
    compare(`${where}{}`, { file: located.file, node: node.additionalProperties }, checker.getIndexTypeOfType(parts[0]!, ts.IndexKind.String)!);
  } else if (node.const === undefined && !typesOf(node).includes('object')) comparePrimitives(where, node, parts);
}

function compareValues(where: string, values: readonly (string | null)[], parts: readonly ts.Type[]): void {
  const expected = parts.map((part) => (part.isStringLiteral() ? part.value : checker.typeToString(part)));
  equal(where, values.filter((value) => value !== null).sort(), expected.sort());
}

function compareEntries(where: string, { file, node }: Located, type: ts.Type): void {
  const members = type.getProperties();
  const entries = node.properties ?? {};
  equal(`${where} entries`, Object.keys(entries).sort(), members.map(({ name }) => name).sort());
  const needed = members.filter(({ flags }) => !(flags & ts.SymbolFlags.Optional)).map(({ name }) => name);
  equal(`${where} needed`, [...(node.required ?? [])].sort(), needed.sort());
  for (const member of members) {
    const entry = entries[member.name];
    const declared = checker.getTypeOfSymbol(member);
    if (entry !== undefined) compare(`${where}.${member.name}`, { file, node: entry }, withoutUndefined(declared));
  }
}

function withoutUndefined(type: ts.Type): ts.Type {
  return type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Undefined) ? checker.getNonNullableType(type) : type;
}

function compareItems(where: string, { file, node }: Located, type: ts.Type): void {
  const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  equal(`${where} list`, element !== undefined, true);
  if (node.items !== undefined && element !== undefined) compare(`${where}[]`, { file, node: node.items }, element);
}

function comparePrimitives(where: string, node: Node, parts: readonly ts.Type[]): void {
  const expected = parts.map((part) => {
    if (part.flags & ts.TypeFlags.StringLike) return 'string';
    return part.flags & ts.TypeFlags.NumberLike ? 'number' : part.flags & ts.TypeFlags.BooleanLike ? 'boolean' : checker.typeToString(part);
  });
  const found = typesOf(node).filter((name) => name !== 'null').map((name) => (name === 'integer' ? 'number' : name));
  equal(where, [...new Set(found)].sort(), [...new Set(expected)].sort());
}

function equal(where: string, schema: unknown, type: unknown): void {
  if (JSON.stringify(schema) !== JSON.stringify(type)) differences.push(`${where}: schema ${JSON.stringify(schema)}, type ${JSON.stringify(type)}`);
}

/** Where each type is described. Forms that a condition chooses between are named one by one. */
const table: readonly (readonly [type: string, reference: string])[] = [
  ['Rule', 'rule.schema.json#'],
  ['ParamRef', 'rule.schema.json#/$defs/paramRef'],
  ['FactRef', 'rule.schema.json#/$defs/factRef'],
  ['DeadlineRef', 'rule.schema.json#/$defs/deadlineRef'],
  ['AsOfRef', 'rule.schema.json#/$defs/asOfRef'],
  ['GrowthRef', 'rule.schema.json#/$defs/growthRef'],
  ['AllCondition', 'rule.schema.json#/$defs/all'],
  ['AnyCondition', 'rule.schema.json#/$defs/any'],
  ['NotCondition', 'rule.schema.json#/$defs/not'],
  ['ExampleExpectation', 'rule.schema.json#/$defs/expectation'],
  ['Example', 'rule.schema.json#/$defs/example'],
  ['Parameter', 'parameter.schema.json#'],
  ['Pack', 'pack.schema.json#'],
  ['Catalogue', 'catalogue.schema.json#'],
  ['CodeHistory', 'codes.schema.json#'],
  ['VocabularyFile', 'vocabulary.schema.json#'],
  ['Act', 'acts.schema.json#/$defs/act'],
  ['LawSource', 'sources.schema.json#/$defs/source'],
  ['ExposureModel', 'exposure.schema.json#'],
  ['Bundle', 'bundle.schema.json#'],
  ['State', 'state.schema.json#'],
  ['TableMap', 'table-map.schema.json#'],
  ['WaiverFile', 'waiver.schema.json#'],
  ['BaselineFile', 'baseline.schema.json#'],
  ['Assessment', 'assessment.schema.json#'],
  ['Trace', 'assessment.schema.json#/$defs/trace'],
  ['TraceLeaf', 'assessment.schema.json#/$defs/leaf'],
  ['TraceGroup', 'assessment.schema.json#/$defs/group'],
  ['Diagnostic', 'common.schema.json#/$defs/diagnostic'],
  ['WorkWeights', 'work-weights.schema.json#'],
  ['WorkPlan', 'work-plan.schema.json#'],
];

describe('schemas', () => {
  it.each(table)('%s is what %s says', (name, reference) => {
    const before = differences.length;
    compare(name, pointTo(reference, ''), exported.get(name)!);
    expect(differences.slice(before)).toEqual([]);
    expect([...seen].length).toBeGreaterThan(0);
  });

  it('lists every operator', () => {
    const operator = pointTo('rule.schema.json#/$defs/operator', '').node;
    const names = ['ComparisonOperator', 'Quantifier'].flatMap((name) => (exported.get(name) as ts.UnionType).types);
    expect([...operator.enum!].sort()).toEqual(names.map((type) => (type as ts.StringLiteralType).value).sort());
  });

  it('has one form for each form of a deadline, with the same entries', () => {
    const forms = ['on', 'fact', 'after', 'firstOf', 'yearly', 'every', 'continuous'].map((name) => {
      const { properties = {}, required = [] } = pointTo(`rule.schema.json#/$defs/${name}Deadline`, '').node;
      return Object.keys(properties).map((key) => (required.includes(key) ? key : `${key}?`)).sort().join();
    });
    const declared = (exported.get('Deadline') as ts.UnionType).types.map((type) =>
      type.getProperties().map(({ name, flags }) => (flags & ts.SymbolFlags.Optional ? `${name}?` : name)).sort().join(),
    );
    expect(forms.sort()).toEqual(declared.sort());
  });
});
