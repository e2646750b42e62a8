/** What separates the cells of the known tables. */
const DELIMITERS = [',', ';', '\t'] as const;

/** As much of a file as its headings may take, in bytes. */
const LENGTH = 4000;

/** What the first bytes of a text file tell. All that is looked for is ASCII, whatever the encoding. */
export interface TextStart {
  readonly isJson: boolean;
  /** The separator that the first line has most. */
  readonly delimiter: string;
}

/** Looks at the first bytes of a file. */
export function lookAtStart(bytes: Uint8Array): TextStart {
  const text = String.fromCharCode(...bytes.subarray(0, LENGTH));
  const line = /^[^\n]*/u.exec(text.replace(/"[^"]*"/gu, '""'))?.[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return {
    isJson: /^(?:\u00ef\u00bb\u00bf)?\s*[[{]/u.test(text),
    delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',',
  };
}
