import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of official schemas, `shared/schemas` beside the project or above it; null where there is none. */
export const schemasFolder: string | null = findFolder();

/** What stands in the name of a test that is skipped without them. */
export const skipped: string = schemasFolder === null ? ' (skipped: there is no ../shared/schemas)' : '';

/** An official schema. */
export function readSchema(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(schemasFolder ?? '', name), 'utf8')) as Record<string, unknown>;
}

function findFolder(): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const found = join(folder, 'shared', 'schemas');
    if (existsSync(found)) return found;
    const above = dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
}
