/**
 * Bands of population, by their last number of inhabitants. They hold the thresholds that the
 * rules use (5,000 and 50,000 inhabitants) and those in which ISTAT counts Comuni.
 */
const BANDS: readonly number[] = [1000, 5000, 10_000, 50_000, 250_000];

/**
 * The band that a Comune belongs to; `?` where its population is not known. Names sort by size.
 * @example bandOf(4000) // '2: da 1001 a 5000'
 */
export function bandOf(population: number | undefined): string {
  if (population === undefined) return '?';
  const found = BANDS.findIndex((last) => population <= last);
  const position = found === -1 ? BANDS.length : found;
  const first = (BANDS[position - 1] ?? -1) + 1;
  const last = BANDS[position];
  if (last === undefined) return `${position + 1}: oltre ${first - 1}`;
  return position === 0 ? `1: fino a ${last}` : `${position + 1}: da ${first} a ${last}`;
}
