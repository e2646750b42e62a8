/**
 * How many to draw from each stratum: in proportion to its size, and at least one of each that is
 * not empty. Strata too small for one in proportion get theirs first; the others share what is left
 * in proportion, by the largest remainder. Where there are more strata than may be drawn, the
 * largest get one each. Equal claims are settled by position.
 *
 * The sum is the smaller of `size` and of all there are; no stratum gives more than it has.
 * @example allocateSample([700, 290, 10, 0], 10) // [6, 3, 1, 0]
 */
export function allocateSample(sizes: readonly number[], size: number): number[] {
  const total = sum(sizes);
  const wanted = Math.min(size, total);
  const filled = positionsOf(sizes, (one) => one > 0);
  if (wanted < filled.length) {
    const largest = new Set([...filled].sort((left, right) => at(sizes, right) - at(sizes, left) || left - right).slice(0, wanted));
    return sizes.map((_, position) => (largest.has(position) ? 1 : 0));
  }
  const small = findSmall(sizes, filled, wanted);
  const rest = filled.filter((position) => !small.has(position));
  const shares = shareOut(rest.map((position) => at(sizes, position)), wanted - small.size);
  return sizes.map((_, position) => (small.has(position) ? 1 : (shares[rest.indexOf(position)] ?? 0)));
}

/** Those whose share would be less than one: setting one aside makes the shares of others smaller. */
function findSmall(sizes: readonly number[], filled: readonly number[], wanted: number): Set<number> {
  const small = new Set<number>();
  for (let found = -1; found !== small.size; ) {
    found = small.size;
    const rest = filled.filter((position) => !small.has(position));
    const total = sum(rest.map((position) => at(sizes, position)));
    const left = wanted - small.size;
    for (const position of rest) if (left * at(sizes, position) < total) small.add(position);
  }
  return small;
}

/** By the largest remainder; whole numbers throughout, so that no rounding decides. */
function shareOut(sizes: readonly number[], wanted: number): number[] {
  const total = sum(sizes);
  if (total === 0) return [];
  const shares = sizes.map((one) => Math.floor((wanted * one) / total));
  const remainder = (position: number): number => (wanted * at(sizes, position)) % total;
  const order = sizes.map((_, position) => position).sort((left, right) => remainder(right) - remainder(left) || left - right);
  const more = new Set(order.slice(0, wanted - sum(shares)));
  return shares.map((share, position) => share + (more.has(position) ? 1 : 0));
}

function positionsOf(sizes: readonly number[], isMeant: (size: number) => boolean): number[] {
  return sizes.flatMap((size, position) => (isMeant(size) ? [position] : []));
}

function at(sizes: readonly number[], position: number): number {
  return sizes[position] ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
