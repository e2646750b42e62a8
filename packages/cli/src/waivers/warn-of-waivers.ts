import type { State } from '@adempi/schema';

import type { Context } from '../context.ts';
import { formatProblem } from '../format-problems.ts';
import type { LoadedWaivers } from './load-waivers.node.ts';
import { listLikelySlips } from './unknown-enti.ts';

/** Tells of waivers that name an ente of whom there is no state here, where that looks like a slip. */
export async function warnOfWaivers(loaded: LoadedWaivers | null, states: readonly State[], { io, lang, texts }: Context): Promise<void> {
  if (loaded === null) return;
  const problems = loaded.place(listLikelySlips(loaded.rinvii, states.map(({ ente }) => ente), lang));
  if (problems.length > 0) await io.stderr.write(problems.map((problem) => `${formatProblem(problem, texts)}\n`).join(''));
}

/** The waivers as an option of an assessment. */
export function waiverOptions(loaded: LoadedWaivers | null): { readonly waivers?: LoadedWaivers['rinvii'] } {
  return loaded === null ? {} : { waivers: loaded.rinvii };
}
