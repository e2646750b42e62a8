import { effect } from '@preact/signals';
import { render } from 'preact';
import { dayInRome } from '@adempi/schema';

import { AppContext } from './app-context.ts';
import { connectDesk } from './engine/connect-desk.ts';
import { Frame } from './frame/frame.tsx';
import { openForPrint } from './parts/open-for-print.ts';
import { createActions } from './store/actions.ts';
import { createAppState } from './store/app-state.ts';
import { createKeeper, guardLeaving, onSavedElsewhere } from './store/keep-document.ts';
import { keepOffline } from './store/keep-offline.ts';
import { keptLang } from './store/kept-lang.ts';
import { loadRegistryBeside } from './store/load-registry-beside.ts';
import { requestLock } from './store/tab-lock.ts';
import './styles/app.scss';

// The only place that knows today, and that starts anything by itself.
const today = dayInRome(new Date().toISOString()) ?? '';
const state = createAppState({ lang: keptLang(), asOf: today, exposure: false });
const desk = connectDesk((cause) => {
  state.fault.value = cause;
});
const keeper = createKeeper(state);
const actions = createActions({ state, desk, keeper });

const lock = requestLock({
  onGained: () => {
    state.role.value = 'writer';
    // Another tab may have gone on while this one waited.
    void actions.resume();
  },
  onLost: () => {
    state.role.value = 'reader';
    void actions.resume();
  },
});
onSavedElsewhere(() => {
  if (state.role.value === 'reader') void actions.resume();
});
guardLeaving(state);
openForPrint();
effect(() => {
  document.documentElement.lang = state.settings.value.lang;
});
void loadRegistryBeside(actions);

const root = document.getElementById('app');
if (root !== null) {
  render(
    <AppContext.Provider value={{ state, actions, desk, takeOver: lock.takeOver }}>
      <Frame />
    </AppContext.Provider>,
    root,
  );
}

keepOffline(state);
