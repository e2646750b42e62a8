import { effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import { linkTo, parseRoute } from './route.ts';
import type { Route } from './route.ts';

const current = signal(parseRoute(location.hash));
/** The address that `current` was read from: that of the page changes before its event comes. */
let followed = location.hash;
/** Where each view was left, with what it showed. */
const left = new Map<string, string>();
addEventListener('hashchange', () => {
  follow(location.hash);
});
effect(() => {
  const { path, params } = current.value;
  left.set(path, linkTo(path, Object.fromEntries(params)));
});

/** Where the reader is. */
export const route: ReadonlySignal<Route> = current;

/** Goes to a view; the way back leads to where the reader was. */
export function goTo(path: string, params: Readonly<Record<string, string>> = {}): void {
  location.hash = linkTo(path, params);
}

/** Changes what the view shows, as typing does: the way back does not lead through each letter. */
export function refine(params: Readonly<Record<string, string>>): void {
  // Who has just gone elsewhere is not called back.
  if (location.hash !== followed) return;
  history.replaceState(null, '', linkTo(current.value.path, params));
  follow(location.hash);
}

/** The address of a view as it was left: a list with its filters. */
export function linkBack(path: string): string {
  return left.get(path) ?? linkTo(path);
}

function follow(address: string): void {
  followed = address;
  current.value = parseRoute(address);
}
