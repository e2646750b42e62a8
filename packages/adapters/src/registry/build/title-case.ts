/** Words inside a name that stay small. */
const SMALL = new Set(['a', 'al', 'alla', 'alle', 'ai', 'con', 'da', 'dal', 'dei', 'degli', 'del', 'della', 'delle', 'dello', 'di', 'e', 'ed', 'in', 'la', 'nel', 'nella', 'per', 'su', 'sul', 'sulla']);

/**
 * A name that is written in capitals, as names are: `ALANO DI PIAVE` is Alano di Piave. One that
 * has small letters stays as it is.
 */
export function titleCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/\p{L}+/gu, (word, at: number) => (at > 0 && (SMALL.has(word) || isElided(name, at, word)) ? word : capital(word)));
}

/** The article in `Castiglione d'Adda`, `Riva dell'Oglio`. */
function isElided(name: string, at: number, word: string): boolean {
  return /^(?:d|dell|nell|sull|all)$/u.test(word) && /['’]/u.test(name.charAt(at + word.length));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
