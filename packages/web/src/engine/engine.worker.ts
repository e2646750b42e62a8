import { expose } from 'comlink';
import type { Bundle } from '@adempi/schema';

import { createDesk } from './desk.ts';

// The rules lie beside the page, wherever that is: the worker stands in its folder of assets.
const bundle = fetch(new URL('../bundle.json', self.location.href)).then(async (response) => {
  if (!response.ok) throw new Error(`bundle.json: ${response.status}`);
  return (await response.json()) as Bundle;
});

expose(createDesk(bundle));
