import type { Lang } from '@adempi/schema';

/** The words of reports for programs, and of those that people open with an office suite. */
export interface FormatLabels {
  readonly file: string;
}

const italian: FormatLabels = {
  file: 'Nel file di stato',
};

const english: FormatLabels = {
  file: 'In the state file',
};

/** The words of a language. */
export function formatLabelsOf(lang: Lang): FormatLabels {
  return lang === 'it' ? italian : english;
}
