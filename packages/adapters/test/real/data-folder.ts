import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of real public data, `shared/data` beside the project or above it; null where there is none. */
export function findDataFolder(): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const found = join(folder, 'shared', 'data');
    if (existsSync(found)) return found;
    const above = dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
}
