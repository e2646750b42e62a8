import type { Lang } from '@adempi/schema';

const MARKS: Readonly<Record<Lang, string>> = {
  it: 'BOZZA DA ADATTARE: controllare ogni punto prima di adottarla o di inviarla',
  en: 'DRAFT TO BE ADAPTED: check each point before it is adopted or sent',
};

/** What stands on top of a document that no office has made its own yet. */
export function draftMark(lang: Lang): string {
  return MARKS[lang];
}
