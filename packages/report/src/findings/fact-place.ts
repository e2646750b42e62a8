import type { Assessment } from '@adempi/schema';

/** A place in a file, named as the user names it. Line and column from 1, in UTF-16 units. */
export interface FactPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where a fact stands in the file of a state, or would stand; null where there is no file to point into. */
export type PlaceOf = (assessment: Assessment, fact: string) => FactPlace | null;
