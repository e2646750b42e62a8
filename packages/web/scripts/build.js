// Builds the app: static files in dist/app of the command, which serves them, and beside it the
// headers that go with them. The rules come from the build of the command, which must be there.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { headers } from './policy.js';
import { viteOptions } from './vite-options.js';

const dist = fileURLToPath(new URL('../../cli/dist/', import.meta.url));

await build(viteOptions(`${dist}app`));
await writeFile(`${dist}app-headers.json`, `${JSON.stringify(headers, null, 2)}\n`);
