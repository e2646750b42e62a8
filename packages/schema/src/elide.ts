/** The eighth and the eleventh, as days are printed: they begin with a vowel. */
const VOWEL_DAY = /^(?:0?8|11)\/\d/u;

const ARTICLE_AT_END = /(?<![\p{L}\p{N}])(il|al|dal|del|nel|sul) $/iu;

/**
 * An Italian article, or a preposition with one, before a value: before a day that begins with a vowel it is
 * elided.
 * @example withArticle('entro il', '11/12/2026') // "entro l'11/12/2026"
 * @example withArticle('dal', '01/12/2026') // 'dal 01/12/2026'
 */
export function withArticle(words: string, value: string): string {
  const text = `${words} `;
  return `${VOWEL_DAY.test(value) ? text.replace(ARTICLE_AT_END, (_, article: string) => elided(article)) : text}${value}`;
}

/** `il` becomes `l'`, `dal` becomes `dall'`. */
function elided(article: string): string {
  return article.length === 2 && article.toLowerCase() === 'il' ? `${article === 'Il' ? 'L' : 'l'}'` : `${article}l'`;
}

/**
 * An Italian text with days in it, each after the article that it takes.
 * @example elide`Situazione al ${'08/09/2026'}` // "Situazione all'08/09/2026"
 */
export function elide(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.reduce((text, part, index) => {
    const value = String(values[index - 1] ?? '');
    return `${text.endsWith(' ') ? withArticle(text.slice(0, -1), value) : `${text}${value}`}${part}`;
  });
}
