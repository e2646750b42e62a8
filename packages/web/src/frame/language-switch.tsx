import type { JSX } from 'preact';
import type { Lang } from '@adempi/schema';

import { useApp, useTexts } from '../app-context.ts';
import { keepLang } from '../store/kept-lang.ts';

const names: Readonly<Record<Lang, string>> = { it: 'Italiano', en: 'English' };

/** The language of the interface, Italian first. */
export function LanguageSwitch(): JSX.Element {
  const { state, actions } = useApp();
  const { frame } = useTexts();
  const choose = (lang: Lang): void => {
    keepLang(lang);
    void actions.set({ lang });
  };
  return (
    <div class="languages" role="group" aria-label={frame.language}>
      {(['it', 'en'] as const).map((lang) => (
        <button key={lang} type="button" lang={lang} aria-pressed={state.settings.value.lang === lang} onClick={() => choose(lang)}>
          {names[lang]}
        </button>
      ))}
    </div>
  );
}
