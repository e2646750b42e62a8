import { rankOfAssurance } from '@adempi/schema';
import type { Assurance } from '@adempi/schema';

/** Those of some assurances that there are, the weakest first. */
export function fromWeakest(all: readonly (Assurance | null)[]): Assurance[] {
  return all.flatMap((one) => one ?? []).sort((left, right) => rankOfAssurance(left) - rankOfAssurance(right));
}
