import { isRecord } from '@adempi/schema';
import type { FactDefinition, State } from '@adempi/schema';

/**
 * Takes an item from a list, with all that a state says of it: where it comes from, other values,
 * documents. For what was listed by mistake: what ended has a date for it.
 * @param list the definition of its collection
 * @example removeItem(state, list, 'vecchio-sito')
 */
export function removeItem(state: State, { path, key: keyName = 'id' }: FactDefinition, key: string): State {
  const { provenienza, altri, prove } = state;
  const address = `${path}[${key}]`;
  const isOfOther = (fact: string): boolean => fact !== address && !fact.startsWith(`${address}.`);
  return {
    ...without(state, path.split('.'), (item) => item[keyName] !== key),
    ...(provenienza === undefined ? {} : { provenienza: Object.fromEntries(Object.entries(provenienza).filter(([fact]) => isOfOther(fact))) }),
    ...(altri === undefined ? {} : { altri: altri.filter(({ fatto }) => isOfOther(fatto)) }),
    ...(prove === undefined ? {} : { prove: prove.filter(({ fatto }) => isOfOther(fatto)) }),
  };
}

/** In a state this list stands beside the facts. */
const ASSOCIATED = 'gestioniAssociate';

function without(state: State, names: readonly string[], isKept: (item: Readonly<Record<string, unknown>>) => boolean): State {
  const { gestioniAssociate, fatti = {} } = state;
  if (names[0] !== ASSOCIATED) return { ...state, fatti: filterAt(fatti, names, isKept) as NonNullable<State['fatti']> };
  return gestioniAssociate === undefined ? state : { ...state, gestioniAssociate: gestioniAssociate.filter((item) => isKept({ ...item })) };
}

function filterAt(group: unknown, names: readonly string[], isKept: (item: Readonly<Record<string, unknown>>) => boolean): unknown {
  const [name, ...rest] = names;
  if (name === undefined) return Array.isArray(group) ? group.filter((item) => !isRecord(item) || isKept(item)) : group;
  return isRecord(group) && Object.hasOwn(group, name) ? { ...group, [name]: filterAt(group[name], rest, isKept) } : group;
}
