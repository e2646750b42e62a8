import { checkWaivers, groupBy } from '@adempi/schema';
import type { Diagnostic, Lang, Rinvio, WaiverContext } from '@adempi/schema';

/** Waivers that were checked once, for many states. */
export interface WaiverIndex {
  /** By code of the ente, in small letters: those without a fault. */
  readonly byEnte: ReadonlyMap<string, readonly Rinvio[]>;
  /** What is wrong with the others, by code of the ente. */
  readonly faults: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** Checks waivers against a bundle, and remembers the lists that it has seen: a batch or a forecast brings the same one again and again. */
export function createWaiverIndexer(bundle: WaiverContext): (rinvii: readonly Rinvio[], lang: Lang) => WaiverIndex {
  const known = { it: new WeakMap<readonly Rinvio[], WaiverIndex>(), en: new WeakMap<readonly Rinvio[], WaiverIndex>() };
  return (rinvii, lang) => {
    const index = known[lang].get(rinvii) ?? indexWaivers(rinvii, bundle, lang);
    known[lang].set(rinvii, index);
    return index;
  };
}

function indexWaivers(rinvii: readonly Rinvio[], bundle: WaiverContext, lang: Lang): WaiverIndex {
  const problems = groupBy(checkWaivers(rinvii, bundle, lang), ({ path }) => Number(path?.[1]));
  const enteOf = ({ ente }: Rinvio): string => ente.toLowerCase();
  const faulty = [...problems].flatMap(([position, found]) => found.map((problem) => ({ ente: enteOf(rinvii[position] as Rinvio), problem })));
  return {
    byEnte: groupBy(rinvii.filter((_, position) => !problems.has(position)), enteOf),
    faults: new Map([...groupBy(faulty, ({ ente }) => ente)].map(([ente, found]) => [ente, found.map(({ problem }) => withoutPath(problem))])),
  };
}

/** Where an entry stands in its file says nothing of an ente. */
export function withoutPath({ path: _, ...problem }: Diagnostic): Diagnostic {
  return problem;
}
