import { expose } from 'comlink';
import type { Bundle, Draft } from '@adempi/schema';

import { createDesk } from './desk.ts';

// The rules lie beside the page, wherever that is: the worker stands in its folder of assets.
const load = async <T>(name: string): Promise<T> => {
  const response = await fetch(new URL(`../${name}`, self.location.href));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return (await response.json()) as T;
};

expose(createDesk(load<Bundle>('bundle.json'), () => load<readonly Draft[]>('drafts.json')));
