import type { Adapter } from './adapter.ts';
import { appIo } from './app-io/app-io.ts';
import { pdnd } from './pdnd/pdnd.ts';
import { publiccode } from './publiccode/publiccode.ts';

/** Every source that Adempi reads, by id. A new one adds its folder and a line here. */
export const adapters: readonly Adapter[] = [
  appIo,
  pdnd,
  publiccode,
];
