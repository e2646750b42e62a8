/** The exit codes of every command. There are no counts in them. */
export const exitCodes = {
  /** A verdict was produced, and nothing reaches `--fail-on`. */
  ok: 0,
  /** Findings at or above `--fail-on`; examples of rules that fail. */
  findings: 1,
  /** The command line, a rule, or a state is invalid: no verdict. */
  invalid: 2,
  /** Nothing could be decided, or too little. */
  undecided: 3,
  /** A bug, or an output that could not be written. */
  internal: 70,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const precedence: readonly ExitCode[] = [exitCodes.internal, exitCodes.invalid, exitCodes.undecided, exitCodes.findings];

/** The code that stands for several: 70, then 2, 3, 1, 0. */
export function worstExitCode(codes: readonly ExitCode[]): ExitCode {
  return precedence.find((code) => codes.includes(code)) ?? exitCodes.ok;
}
