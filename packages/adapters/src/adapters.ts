import type { Adapter } from './adapter.ts';
import { pdnd } from './pdnd/pdnd.ts';

/** Every source that Adempi reads, by id. A new one adds its folder and a line here. */
export const adapters: readonly Adapter[] = [
  pdnd,
];
