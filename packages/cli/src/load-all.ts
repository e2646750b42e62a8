import { InputError } from './errors.ts';

type Loaded<T extends readonly (() => Promise<unknown>)[]> = { -readonly [K in keyof T]: Awaited<ReturnType<T[K]>> };

/**
 * Loads several files; what is wrong with any of them is told together.
 * @throws {InputError} with the problems of all files; else whatever the first failure threw
 */
export async function loadAll<const T extends readonly (() => Promise<unknown>)[]>(loaders: T): Promise<Loaded<T>> {
  const results = await Promise.allSettled(loaders.map((load) => load()));
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  if (failures.length > 1 && failures.every((failure) => failure instanceof InputError)) throw new InputError(failures.flatMap(({ diagnostics }) => diagnostics));
  if (failures.length > 0) throw failures[0];
  return results.map((result) => (result.status === 'fulfilled' ? result.value : undefined)) as Loaded<T>;
}
