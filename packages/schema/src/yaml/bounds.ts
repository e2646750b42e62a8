/** Largest file that is read, in bytes. */
export const MAX_BYTES: number = 10 * 1024 * 1024;

/** How many levels of lists and groups may lie inside each other. */
export const MAX_DEPTH = 100;

/** Lexical tokens of a file: with the longest admitted, a few seconds of work. @internal */
export const MAX_TOKENS = 2_000_000;

/** How many problems of writing are listed. @internal */
export const MAX_PROBLEMS = 100;

/** Whether a text is longer than `MAX_BYTES` in UTF-8. @internal */
export function isTooLarge(text: string): boolean {
  if (text.length * 3 <= MAX_BYTES) return false;
  if (text.length > MAX_BYTES) return true;
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // Each half of a surrogate pair stands for two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes > MAX_BYTES;
}
