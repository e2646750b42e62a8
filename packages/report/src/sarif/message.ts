/** The text of a message. */
export interface SarifMessage {
  readonly text: string;
}

/**
 * A text as SARIF writes one: square brackets would make a link of it and braces a placeholder
 * (SARIF 2.1.0, 3.11.5 and 3.11.6).
 * @example sarifMessage('siti[a] {0}') // { text: 'siti\\[a\\] {{0}}' }
 */
export function sarifMessage(text: string): SarifMessage {
  return { text: text.replace(/\\(?=[[\]])|[[\]]/gu, '\\$&').replace(/[{}]/gu, '$&$&') };
}
