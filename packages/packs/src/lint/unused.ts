import { createDiagnostic, readsOf } from '@adempi/schema';
import type { Bundle, Diagnostic, ExposureModel, FactDefinition, Lang } from '@adempi/schema';

type Vocabulary = Pick<Bundle, 'vocabulary' | 'rules'> & { readonly exposure: ExposureModel };

/** Warns of each parameter that no rule reads. @internal */
export function lintUnusedParameters({ rules, parameters }: Pick<Bundle, 'rules' | 'parameters'>, lang: Lang): Diagnostic[] {
  const read = new Set(rules.flatMap((rule) => readsOf(rule).parameters));
  return parameters.flatMap(({ id: name }, index) =>
    read.has(name) ? [] : [createDiagnostic({ code: 'parameter.unused', severity: 'warning', params: { name }, path: ['parameters', index, 'id'], lang })],
  );
}

/**
 * Warns of each fact that no rule reads or shows: to ask for it decides nothing. Names, addresses
 * and keys say which thing is meant, and what is marked `descriptive` serves letters and plans.
 * @internal
 */
export function lintUnusedFacts(bundle: Vocabulary, lang: Lang): Diagnostic[] {
  const used = usedFacts(bundle);
  const described = bundle.vocabulary.filter(({ descriptive }) => descriptive === true).map(({ path }) => path);
  return bundle.vocabulary.flatMap((fact, index) => {
    const isDescriptive = described.some((path) => isWithin(fact.path, path));
    if (used.has(fact.path) || isDescriptive || namesOnly(fact)) return [];
    return [createDiagnostic({ code: 'fact.unused', severity: 'warning', params: { fact: fact.path }, path: ['vocabulary', index, 'path'], lang })];
  });
}

function namesOnly({ type, registry }: FactDefinition): boolean {
  return type === 'string' || type === 'url' || registry === true;
}

/** What rules and the procedure of art. 18-bis read, the days that date it, and the collections that hold it. */
function usedFacts({ vocabulary, rules, exposure: { procedure } }: Vocabulary): ReadonlySet<string> {
  const used = new Set([procedure.rule, ...procedure.stages.flatMap(({ date, term, met }) => [date, term, met].filter((path) => path !== undefined))]);
  for (const { facts, shown } of rules.map(readsOf)) [...facts, ...shown].forEach((path) => used.add(path));
  for (const { path, datedBy } of vocabulary) if (datedBy !== undefined && used.has(path)) used.add(datedBy);
  for (const { path, type } of vocabulary) {
    if (type === 'collection' && [...used].some((one) => isWithin(one, path))) used.add(path);
  }
  return used;
}

function isWithin(path: string, holder: string): boolean {
  return path === holder || path.startsWith(`${holder}.`);
}
