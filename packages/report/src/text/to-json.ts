/** What JSON lets through and a terminal obeys: C1 controls, marks that nobody sees or that reverse the text, line ends. */
const UNSAFE = /[\u007f-\u009f\p{Cf}\u2028\u2029]/gu;

/**
 * JSON that may be shown in a terminal: the same value, with what would steer it escaped.
 * @example toJson('a\u202eb') // '"a\\u202eb"'
 */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE, escape);
}

function escape(character: string): string {
  return [...Array(character.length).keys()].map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}
