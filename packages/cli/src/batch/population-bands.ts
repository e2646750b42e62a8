/**
 * Bands of population, by their last number of inhabitants. They hold the thresholds that the
 * rules use (5,000 and 50,000 inhabitants) and those in which ISTAT counts Comuni.
 */
const BANDS: readonly number[] = [1000, 5000, 10_000, 50_000, 250_000];

/** The first and last number of inhabitants of the band that a number lies in; `to` is null in the last band. */
export function bandBounds(population: number): { readonly from: number; readonly to: number | null } {
  const position = positionOf(population);
  return { from: (BANDS[position - 1] ?? -1) + 1, to: BANDS[position] ?? null };
}

/**
 * The band that a Comune belongs to; `?` where its population is not known. Names sort by size.
 * @example bandOf(4000) // '2: da 1001 a 5000'
 */
export function bandOf(population: number | undefined): string {
  if (population === undefined) return '?';
  const position = positionOf(population);
  const { from, to } = bandBounds(population);
  if (to === null) return `${position + 1}: oltre ${from - 1}`;
  return position === 0 ? `1: fino a ${to}` : `${position + 1}: da ${from} a ${to}`;
}

function positionOf(population: number): number {
  const found = BANDS.findIndex((last) => population <= last);
  return found === -1 ? BANDS.length : found;
}
