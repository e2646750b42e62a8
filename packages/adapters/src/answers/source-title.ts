import type { Lang, State } from '@adempi/schema';

/** The title of a source of a state; the state itself where a value names none. */
export function sourceTitle({ fonti = {} }: Pick<State, 'fonti'>, name: string | undefined, lang: Lang): string {
  const source = name !== undefined && Object.hasOwn(fonti, name) ? fonti[name] : undefined;
  return source?.titolo ?? (lang === 'it' ? 'lo stato' : 'the state');
}
