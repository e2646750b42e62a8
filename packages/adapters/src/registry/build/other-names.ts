import { nameKey, partsOfName } from '../keys.ts';

/**
 * The names of a Comune in other languages: of `Aldino/Aldein` the second half and the whole. What
 * was damaged by a wrong encoding is left out.
 */
export function otherNamesIn(nome: string, texts: readonly string[]): string[] {
  const names = texts.flatMap((text) => [text, ...partsOfName(text), text.startsWith(`${nome}-`) ? text.slice(nome.length + 1) : '']);
  return distinctNames(nome, names.filter((name) => !/[\p{Cc}?\uFFFD]/u.test(name)));
}

/** Names that differ from the first, and from each other, not only in how they are written. */
export function distinctNames(nome: string, names: readonly string[]): string[] {
  const seen = new Set([nameKey(nome), '']);
  return names.filter((name) => {
    const key = nameKey(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
