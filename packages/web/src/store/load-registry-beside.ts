import type { Actions } from './actions.ts';

/** Loads the registry that lies beside the app, if one does. Without it the reader may choose a file. */
export async function loadRegistryBeside({ loadRegistry }: Pick<Actions, 'loadRegistry'>): Promise<void> {
  try {
    const response = await fetch('./registro.json');
    if (response.status === 200) await loadRegistry(await response.blob(), 'registro.json');
  } catch {
    // Offline, and it was never loaded.
  }
}
