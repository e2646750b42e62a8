import type { FactDefinition } from '@adempi/schema';

/** A fact of the workload: `area07.fatto03`, or `area07.tema1.fatto08`. */
export interface Fact {
  readonly path: string;
  /** The names in its path. */
  readonly names: readonly string[];
  readonly type: 'boolean' | 'integer' | 'date' | 'enum' | 'set';
}

/** The values of the enumerations and of the sets. */
export const WORDS = ['alfa', 'beta', 'gamma', 'delta', 'epsilon'] as const;

/** Facts under one name, and in each of its groups: six facts in seven lie three names deep, as in the real vocabulary. */
const PER_AREA = 14;
const PER_GROUP = 4;
const UNGROUPED = 2;

/** In twenty facts: how often each type comes, as in a real vocabulary. */
const TYPES: readonly Fact['type'][] = [
  ...Array<'boolean'>(10).fill('boolean'),
  ...Array<'integer'>(3).fill('integer'),
  ...Array<'date'>(3).fill('date'),
  ...Array<'enum'>(2).fill('enum'),
  ...Array<'set'>(2).fill('set'),
];

/** Numbers the facts of a workload. */
export function createFacts(count: number): Fact[] {
  return Array.from({ length: count }, (_, position) => {
    const inArea = position % PER_AREA;
    const group = inArea < UNGROUPED ? [] : [`tema${Math.floor((inArea - UNGROUPED) / PER_GROUP)}`];
    const names = [`area${pad(Math.floor(position / PER_AREA))}`, ...group, `fatto${pad(inArea)}`];
    return { names, path: names.join('.'), type: TYPES[(position * 7) % TYPES.length] as Fact['type'] };
  });
}

/** The facts as the vocabulary of a bundle. */
export function toDefinition({ path, type }: Fact): FactDefinition {
  const values = WORDS.map((value) => ({ value, label: { it: value } }));
  return { path, type, label: { it: path }, ...(type === 'enum' || type === 'set' ? { values } : {}) };
}

function pad(position: number): string {
  return String(position).padStart(2, '0');
}
