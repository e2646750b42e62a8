import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Context } from 'preact';

import type { Desk } from './engine/desk.ts';
import type { Actions } from './store/actions.ts';
import type { AppState } from './store/app-state.ts';
import { textsOf } from './texts/texts.ts';
import type { Texts } from './texts/texts.ts';

/** What every view gets. */
export interface App {
  readonly state: AppState;
  readonly actions: Actions;
  readonly desk: Desk;
  /** Takes the right to write from the tab that has it. */
  readonly takeOver: () => void;
}

/** Carries the app to the views. */
export const AppContext: Context<App | null> = createContext<App | null>(null);

/** The app, in a view. @throws {Error} outside of the app */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('a view outside of the app');
  return app;
}

/** The texts in the language of the reader. */
export function useTexts(): Texts {
  return textsOf(useApp().state.settings.value.lang);
}
