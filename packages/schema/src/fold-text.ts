/** A text without case and accents. @example foldText('Sì') // 'si' */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().trim();
}
