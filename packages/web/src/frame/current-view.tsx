import type { JSX } from 'preact';

import { useApp, useTexts } from '../app-context.ts';
import { Page } from '../parts/page.tsx';
import { route } from '../router/navigation.ts';
import { linkTo } from '../router/route.ts';
import { views } from '../views/views.ts';

/** The view that the address names. */
export function CurrentView(): JSX.Element {
  const { state } = useApp();
  const { frame } = useTexts();
  const view = views.find(({ path }) => path === route.value.path);
  if (view === undefined) return <Elsewhere title={frame.notFound} />;
  if (view.needsDocument && state.result.value === null) return state.isReady.value ? <Elsewhere title={frame.noDocument} /> : <p>{frame.busy}</p>;
  const { Component } = view;
  return <Component key={view.path} />;
}

function Elsewhere({ title }: { readonly title: string }): JSX.Element {
  const { frame } = useTexts();
  return (
    <Page title={title}>
      <p><a href={linkTo('')}>{frame.toStart}</a></p>
    </Page>
  );
}
