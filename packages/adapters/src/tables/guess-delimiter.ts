const [TAB, LINE_FEED, QUOTE, COMMA, SEMICOLON] = [0x09, 0x0a, 0x22, 0x2c, 0x3b];

/** What separates the headings of a table: whichever of comma, semicolon and tab occurs most outside quotation marks. */
export function guessDelimiter(bytes: Uint8Array): string {
  const counts: Record<number, number> = { [COMMA]: 0, [SEMICOLON]: 0, [TAB]: 0 };
  let isQuoted = false;
  for (const byte of bytes) {
    if (byte === LINE_FEED && !isQuoted) break;
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (!isQuoted && counts[byte] !== undefined) counts[byte] += 1;
  }
  const [best] = [COMMA, SEMICOLON, TAB].sort((left, right) => (counts[right] ?? 0) - (counts[left] ?? 0));
  return String.fromCharCode(best ?? COMMA);
}
