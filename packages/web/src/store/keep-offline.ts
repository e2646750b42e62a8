import type { AppState } from './app-state.ts';

/**
 * Has the browser keep the app, so that it works without its server. A newer version takes over as soon as
 * it has come; the page that is open still works with the old one, and says so.
 */
export function keepOffline({ isOutdated }: Pick<AppState, 'isOutdated'>): void {
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  if (serviceWorker === undefined) return;
  const wasKept = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    isOutdated.value = wasKept;
  });
  // Where it cannot be registered, the app works all the same, but not without its server.
  serviceWorker.register('./sw.js').catch(() => undefined);
}
