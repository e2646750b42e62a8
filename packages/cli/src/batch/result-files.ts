/** What stands beside results and imported states in a folder, and is no state. */
const RESULTS: ReadonlySet<string> = new Set(['findings.ndjson', 'errors.ndjson', 'conflicts.ndjson', 'fonti.json', 'summary.json']);

/** Whether a file of a folder may hold states, by its name: a folder of imported states is read as one of states. */
export function mayHoldStates(name: string): boolean {
  return /\.(ya?ml|json|ndjson|jsonl)$/i.test(name) && !RESULTS.has(name);
}
