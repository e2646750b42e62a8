import { checkWorkWeights, validate } from '@adempi/schema';
import type { Bundle, Diagnostic, WorkWeights } from '@adempi/schema';
import { place } from '@adempi/schema/yaml';

import type { Context } from './context.ts';
import { InputError, UsageError } from './errors.ts';
import { readInput } from './read-input.node.ts';
import { planTextsOf } from './texts/plan.ts';

/**
 * The weights of a programme of work: those of a file, else those of the rules, else those that come with
 * the command.
 * @throws {InputError} with every problem of the file, located
 */
export async function loadWeights(name: string | undefined, bundle: Bundle, context: Context): Promise<WorkWeights> {
  if (name !== undefined) return readWeights(name, bundle, context);
  const weights = bundle.workWeights ?? (await context.io.loadBundle('verdicts')).workWeights;
  if (weights === undefined) throw new UsageError(planTextsOf(context.lang).noWeights);
  return weights;
}

async function readWeights(name: string, bundle: Bundle, context: Context): Promise<WorkWeights> {
  const { document, file } = await readInput(name, context);
  // What could not be read has no shape to judge.
  const problems = document.value === undefined ? [] : checkWeights(document.value, bundle, context);
  const all = [...document.diagnostics, ...place(problems, document, file, context.lang)];
  if (all.some(({ severity }) => severity === 'error')) throw new InputError(all);
  return document.value as WorkWeights;
}

function checkWeights(value: unknown, bundle: Bundle, { lang }: Context): Diagnostic[] {
  const shape = validate('work-weights', value, lang);
  return shape.length > 0 ? shape : checkWorkWeights(value as WorkWeights, bundle, lang);
}
