import type { Verdict } from '@adempi/schema';

/** Kleene's negation: what is not known stays unknown. */
export function not(verdict: Verdict): Verdict {
  if (verdict === 'unknown') return 'unknown';
  return verdict === 'true' ? 'false' : 'true';
}

/** False as soon as one is false; true only when every one is. */
export function and(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('false')) return 'false';
  return verdicts.includes('unknown') ? 'unknown' : 'true';
}

/** True as soon as one is true; false only when every one is. */
export function or(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('true')) return 'true';
  return verdicts.includes('unknown') ? 'unknown' : 'false';
}

/** A comparison that was made. */
export function verdictOf(holds: boolean): Verdict {
  return holds ? 'true' : 'false';
}
