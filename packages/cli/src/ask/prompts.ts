/** One of some things to choose from. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** A person at a terminal. Null: Ctrl-C, they want to stop. */
export interface Prompts {
  readonly choose: <T extends string>(message: string, choices: readonly Choice<T>[]) => Promise<T | null>;
  readonly chooseSome: <T extends string>(message: string, choices: readonly Choice<T>[]) => Promise<readonly T[] | null>;
  /** `check` says what is wrong with a text; null when nothing is. */
  readonly write: (message: string, options: { readonly placeholder: string; readonly check: (text: string) => string | null }) => Promise<string | null>;
  readonly say: (text: string) => void;
  readonly warn: (text: string) => void;
  readonly open: (text: string) => void;
  readonly close: (text: string) => void;
}
