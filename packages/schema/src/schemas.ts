import acts from '../schemas/acts.schema.json' with { type: 'json' };
import assessment from '../schemas/assessment.schema.json' with { type: 'json' };
import baseline from '../schemas/baseline.schema.json' with { type: 'json' };
import bundle from '../schemas/bundle.schema.json' with { type: 'json' };
import catalogue from '../schemas/catalogue.schema.json' with { type: 'json' };
import codes from '../schemas/codes.schema.json' with { type: 'json' };
import coverage from '../schemas/coverage.schema.json' with { type: 'json' };
import common from '../schemas/common.schema.json' with { type: 'json' };
import draft from '../schemas/draft.schema.json' with { type: 'json' };
import exposure from '../schemas/exposure.schema.json' with { type: 'json' };
import pack from '../schemas/pack.schema.json' with { type: 'json' };
import parameter from '../schemas/parameter.schema.json' with { type: 'json' };
import profile from '../schemas/profile.schema.json' with { type: 'json' };
import questions from '../schemas/questions.schema.json' with { type: 'json' };
import rule from '../schemas/rule.schema.json' with { type: 'json' };
import sources from '../schemas/sources.schema.json' with { type: 'json' };
import state from '../schemas/state.schema.json' with { type: 'json' };
import tableMap from '../schemas/table-map.schema.json' with { type: 'json' };
import vocabulary from '../schemas/vocabulary.schema.json' with { type: 'json' };
import waiver from '../schemas/waiver.schema.json' with { type: 'json' };
import workPlan from '../schemas/work-plan.schema.json' with { type: 'json' };
import workWeights from '../schemas/work-weights.schema.json' with { type: 'json' };

/** The documents that have a JSON Schema. */
export type SchemaName =
  | 'rule'
  | 'parameter'
  | 'pack'
  | 'catalogue'
  | 'codes'
  | 'vocabulary'
  | 'state'
  | 'assessment'
  | 'questions'
  | 'bundle'
  | 'acts'
  | 'sources'
  | 'exposure'
  | 'coverage'
  | 'profile'
  | 'draft'
  | 'table-map'
  | 'waiver'
  | 'baseline'
  | 'work-plan'
  | 'work-weights';

interface SchemaDocument {
  readonly $id: string;
}

const documents: Readonly<Record<SchemaName, SchemaDocument>> = {
  rule,
  parameter,
  pack,
  catalogue,
  codes,
  vocabulary,
  state,
  assessment,
  questions,
  bundle,
  acts,
  sources,
  exposure,
  coverage,
  profile,
  draft,
  'table-map': tableMap,
  waiver,
  baseline,
  'work-plan': workPlan,
  'work-weights': workWeights,
};

/** Their names, in the order in which they are listed. */
export const schemaNames: readonly SchemaName[] = Object.keys(documents) as SchemaName[];

const byFile = new Map<string, SchemaDocument>(
  [common, ...Object.values(documents)].map((document) => [fileOf(document.$id), document]),
);

/**
 * A JSON Schema (2020-12) that stands alone: the schemas that it refers to are embedded in its
 * `$defs`, each under its own `$id`.
 * @example getSchema('state')
 */
export function getSchema(name: SchemaName): object {
  const root = structuredCopy(documents[name]) as SchemaDocument & { $defs?: Record<string, unknown> };
  const embedded = referencesOf(root, new Set([fileOf(root.$id)]));
  if (embedded.length === 0) return root;
  const definitions = embedded.map((file) => [file, structuredCopy(byFile.get(file))] as const);
  return { ...root, $defs: { ...root.$defs, ...Object.fromEntries(definitions) } };
}

/** The files that a schema refers to, and those that they refer to. */
function referencesOf(schema: unknown, seen: Set<string>): string[] {
  const found = new Set([...JSON.stringify(schema).matchAll(/"\$ref":"([^"#]+)/g)].map((match) => match[1] ?? ''));
  const files = [...found].filter((file) => !seen.has(file));
  for (const file of files) seen.add(file);
  return [...files, ...files.flatMap((file) => referencesOf(byFile.get(file), seen))];
}

function fileOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

function structuredCopy(value: unknown): object {
  return JSON.parse(JSON.stringify(value)) as object;
}
