/** A text without case and accents. @example foldText('Sì') // 'si' */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().trim();
}

/**
 * A name in letters without accents, digits and hyphens, which stands in keys and in names of files;
 * empty where it has none of them.
 * @example shortenName('Comune di Agliè') // 'comune-di-aglie'
 */
export function shortenName(name: string): string {
  return foldText(name).replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '');
}
