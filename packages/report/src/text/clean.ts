/**
 * Text from a state, a rule or a source is data: it may hold escape codes that repaint a
 * terminal, or marks that reverse the reading order, or what XML forbids: halves of surrogate
 * pairs, code points that are no characters. Nothing reaches a reader before it went through here.
 */
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
const INVISIBLE = /\p{Cf}/gu;
const UNSAFE = /[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const SPACES = / {2,}/gu;
/** What nearly all texts consist of: nothing to clean but spaces, which saves a short run the slower patterns. */
const HARMLESS = /^[ -~\u00A0-\u00AC\u00AE-\u00FF\u2013\u2018\u2019\u201C\u201D\u2026]*$/u;

/**
 * One line of text that is safe to print: line breaks become spaces, invisible marks go
 * (bidirectional overrides, zero-width characters), control characters become `�`.
 * @example cleanText('rosso \u001b[31m') // 'rosso �[31m'
 */
export function cleanText(text: string): string {
  if (HARMLESS.test(text)) return text.replace(SPACES, ' ').trim();
  return text
    .normalize('NFC')
    .replace(LINE_BREAKS, ' ')
    .replace(INVISIBLE, '')
    .replace(UNSAFE, '\uFFFD')
    .replace(SPACES, ' ')
    .trim();
}
