import type { Diagnostic, Lang, Path } from '../types/common.ts';
import { withArticle } from '../elide.ts';
import { catalogue } from './catalogue.ts';
import type { MessageCode } from './it.ts';
import { words } from './words.ts';

/** What a message names, by the names of its placeholders. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Longer values are cut: a message is one or two lines. */
const MAX_VALUE = 240;

/**
 * Writes a sentence of the catalogue. A parameter named `expected` may be the name of a type,
 * which is put into words.
 * @example formatMessage('fact.unknown', { fact: 'sti.url', suggestion: 'siti.url' })
 */
export function formatMessage(code: MessageCode, params: MessageParams = {}, lang: Lang = 'it'): string {
  const template: string = catalogue[lang][code];
  const given = (names: string): boolean => namesIn(names).every((name) => Object.hasOwn(params, name));
  return template
    .replace(/\[\[(.*?)\]\]/g, (_, optional: string) => (given(optional) ? optional : ''))
    .replace('?.', '?')
    .replace(/\{\{|\}\}|(?:(?<!\p{L})(il|al|dal|del) )?\{(\w+)\}/giu, (brace, article?: string, name?: string) => {
      if (name === undefined) return brace.slice(1);
      const value = print(name, params, lang);
      return article === undefined ? value : withArticle(article, value);
    });
}

/**
 * A problem with its sentence.
 * @example createDiagnostic({ code: 'fact.null', params: { fact: 'pdnd.aderente' }, path: ['fatti', 'pdnd', 'aderente'] })
 */
export function createDiagnostic(problem: {
  readonly code: MessageCode;
  readonly params?: MessageParams;
  readonly path?: Path;
  readonly severity?: Diagnostic['severity'];
  readonly lang?: Lang;
}): Diagnostic {
  return {
    code: problem.code,
    severity: problem.severity ?? 'error',
    message: formatMessage(problem.code, problem.params, problem.lang),
    ...(problem.path === undefined ? {} : { path: problem.path }),
  };
}

/** The placeholders of a template, in order. @internal */
export function namesIn(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}

function print(name: string, params: MessageParams, lang: Lang): string {
  const text = Object.hasOwn(params, name) ? String(params[name]) : '…';
  if (name === 'expected') return nameOfType(text, lang);
  const printable = text.replace(/\p{Cc}+/gu, ' ');
  return printable.length > MAX_VALUE ? `${printable.slice(0, MAX_VALUE)}…` : printable;
}

function nameOfType(text: string, lang: Lang): string {
  const names: Readonly<Record<string, string>> = words(lang).type;
  return Object.hasOwn(names, text) ? (names[text] ?? text) : text;
}
