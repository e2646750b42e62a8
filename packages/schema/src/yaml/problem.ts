import type { MessageCode, MessageParams } from '../messages/index.ts';

/** A problem of writing, at an offset of the text. @internal */
export interface Problem {
  readonly code: MessageCode;
  readonly offset: number;
  readonly params?: MessageParams;
}

/** Control characters, but for tab and line ends, and halves of surrogate pairs. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** The first character that no text of Adempi may hold. @internal */
export function findUnprintable(text: string): { readonly index: number; readonly found: string } | null {
  const match = UNPRINTABLE.exec(text);
  if (match === null) return null;
  const found = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { index: match.index, found };
}
