import type { Path } from '@adempi/schema';

/** How deep a state may be: as deep as a file of one. */
const MAX_DEPTH = 100;

/** How many values a state may hold: more than the largest file of one. */
const MAX_VALUES = 2_000_000;

/** Why a value cannot be data, and where it stands. */
export interface NoData {
  readonly code: 'state.not-data' | 'schema.depth';
  readonly path: Path;
  /** What stands there, as JavaScript calls it. */
  readonly found: string;
}

/** A copy that is plain data all through, or what forbids it. */
export type Copied = { readonly data: unknown } | { readonly problem: NoData };

/**
 * Copies a value of unknown origin, once, into what JSON can say: after that nothing in it can
 * throw, change or lead back to itself. An entry that is `undefined` counts as absent.
 */
export function copyData(value: unknown): Copied {
  const copier: Copier = { path: [], left: MAX_VALUES, problem: null };
  const data = copy(copier, value);
  return copier.problem === null ? { data } : { problem: copier.problem };
}

interface Copier {
  /** Of the value at hand. */
  readonly path: (string | number)[];
  left: number;
  /** The first one ends the copy. */
  problem: NoData | null;
}

function copy(copier: Copier, value: unknown): unknown {
  copier.left -= 1;
  if (copier.left < 0 || copier.path.length > MAX_DEPTH) return refuse(copier, 'schema.depth', '…');
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : refuse(copier, 'state.not-data', String(value));
  if (typeof value !== 'object') return refuse(copier, 'state.not-data', typeof value);
  try {
    return Array.isArray(value) ? copyList(copier, value) : copyGroup(copier, value);
  } catch {
    // A getter or a proxy that throws.
    return refuse(copier, 'state.not-data', 'object');
  }
}

function copyList(copier: Copier, list: readonly unknown[]): unknown[] {
  const copied: unknown[] = [];
  for (let position = 0; position < list.length && copier.problem === null; position += 1) {
    copied.push(copyMember(copier, position, list[position]));
  }
  return copied;
}

/** Own entries only; one named `__proto__` stays an entry. */
function copyGroup(copier: Copier, group: object): Record<string, unknown> {
  const copied: Record<string, unknown> = {};
  for (const name of Object.keys(group)) {
    if (copier.problem !== null) break;
    const member = (group as Record<string, unknown>)[name];
    if (member !== undefined) setEntry(copied, name, copyMember(copier, name, member));
  }
  return copied;
}

/** Assigning to `__proto__` would set what the group inherits from. */
function setEntry(group: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(group, name, { value, enumerable: true });
  else group[name] = value;
}

function copyMember(copier: Copier, name: string | number, member: unknown): unknown {
  copier.path.push(name);
  const copied = copy(copier, member);
  copier.path.pop();
  return copied;
}

function refuse(copier: Copier, code: NoData['code'], found: string): null {
  copier.problem ??= { code, path: [...copier.path], found };
  return null;
}
