import type { JSX } from 'preact';

import { useApp, useTexts } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { route } from '../router/navigation.ts';
import { linkTo } from '../router/route.ts';
import { views } from '../views/views.ts';
import { CurrentView } from './current-view.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { StatusBar } from './status-bar.tsx';

/** What stands around every view: header, menu, state of the document, footer. */
export function Frame(): JSX.Element {
  const { state } = useApp();
  const { frame } = useTexts();
  return (
    <>
      <div class="skiplinks">
        <a class="visually-hidden-focusable" href="#contenuto" onClick={skipToContent}>{frame.skip}</a>
      </div>
      <header class="app-header">
        <div class="container app-header-row">
          <p class="brand">
            <Icon name="pa" />
            <span><strong>Adempi</strong> <span class="tagline">{frame.tagline}</span></span>
          </p>
          <LanguageSwitch />
        </div>
        <Menu />
      </header>
      <StatusBar />
      <main id="contenuto" class="container" tabIndex={-1}>
        <CurrentView />
      </main>
      <Footer />
      <p class="visually-hidden" role="status" aria-live="polite">{state.announcement.value}</p>
    </>
  );
}

/** The address holds the view: following the link as it is would lead out of it. */
function skipToContent(event: Event): void {
  event.preventDefault();
  document.querySelector('main')?.focus();
}

function Menu(): JSX.Element {
  const texts = useTexts();
  const { state } = useApp();
  const shown = views.filter(({ menu, needsDocument }) => menu !== null && (!needsDocument || state.result.value !== null));
  return (
    <nav class="app-menu" aria-label={texts.frame.menu}>
      <ul class="container">
        {shown.map(({ path, menu }) => (
          <li key={path}>
            <a href={linkTo(path)} aria-current={route.value.path === path ? 'page' : undefined}>{menu?.(texts)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Footer(): JSX.Element {
  const { state } = useApp();
  const { frame, accessibility } = useTexts();
  const version = state.result.value?.version;
  return (
    <footer class="app-footer">
      <div class="container">
        <p>{frame.disclaimer} {frame.private}</p>
        <p>
          <a href={linkTo('accessibilita')}>{accessibility.title}</a>
          {version === undefined ? null : <span> · {frame.version(version)}</span>}
        </p>
      </div>
    </footer>
  );
}
