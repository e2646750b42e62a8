import type { Lang } from '@adempi/schema';

const KEY = 'adempi-lingua';

/** The language that the reader chose last; Italian where none is kept. */
export function keptLang(): Lang {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'it';
  } catch {
    return 'it';
  }
}

/** Remembers a language, where the browser lets it. */
export function keepLang(lang: Lang): void {
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // Without storage it holds until the page is closed.
  }
}
