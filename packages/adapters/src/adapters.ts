import type { AnyAdapter } from './adapter.ts';
import { pdnd } from './pdnd/pdnd.ts';
import { pianoTabella } from './piano-tabella/piano-tabella.ts';
import { tabella } from './tabella/tabella.ts';

/** Every source that Adempi reads, by id. A new one adds its folder and a line here. */
export const adapters: readonly AnyAdapter[] = [
  pdnd,
  pianoTabella,
  tabella,
];
