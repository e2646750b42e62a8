/**
 * How many cases a property tries, and how long it may take. `ADEMPI_CASES=1000000` makes a long
 * run of any of them; a failure prints its seed and the smallest case.
 */
export function casesOf(usual: number): { readonly numRuns: number; readonly timeout: number } {
  const numRuns = Number(process.env['ADEMPI_CASES'] ?? usual);
  return { numRuns, timeout: 60_000 + numRuns * 100 };
}
