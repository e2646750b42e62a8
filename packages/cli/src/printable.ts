/**
 * Text that came from outside, on one line of a message: nothing of it may steer the terminal.
 * @example printable('a\u001b[2J') // 'a\ufffd[2J'
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, '\uFFFD');
}
