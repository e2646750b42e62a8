/**
 * A heading as it is compared: without case, accents, signs, and what stands in brackets.
 * @example normalizeHeading('Linea d’azione (AgID)') // 'linea d azione'
 */
export function normalizeHeading(heading: string): string {
  return foldText(heading.replace(/\([^)]*\)/gu, ' ')).replace(/[^a-z0-9]+/gu, ' ').trim();
}

/** A text without case and accents. @example foldText('Sì') // 'si' */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().trim();
}

/** The heading of a table that someone means: written alike but for case, accents and spaces. Null when there is none. */
export function findHeading(columns: readonly string[], wanted: string): string | null {
  if (columns.includes(wanted)) return wanted;
  const folded = foldSpaces(wanted);
  return columns.find((column) => foldSpaces(column) === folded) ?? null;
}

function foldSpaces(text: string): string {
  return foldText(text).replace(/\s+/gu, ' ');
}
