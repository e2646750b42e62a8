import open from 'open';

import type { Context } from '../context.ts';

/**
 * Opens an address in the browser of whoever works here; false where there is none to open: no screen,
 * or a session on another computer.
 */
export async function openBrowser(address: string, { io: { env } }: Pick<Context, 'io'>): Promise<boolean> {
  const isRemote = env['SSH_CONNECTION'] !== undefined;
  const hasScreen = process.platform !== 'linux' || env['DISPLAY'] !== undefined || env['WAYLAND_DISPLAY'] !== undefined || env['WSL_DISTRO_NAME'] !== undefined;
  if (isRemote || !hasScreen) return false;
  try {
    const started = await open(address);
    // Told late that it cannot be started: the address was written all the same.
    started.on('error', () => undefined);
    return true;
  } catch {
    return false;
  }
}
