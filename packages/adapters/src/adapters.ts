import type { Adapter } from './adapter.ts';
import { ansc } from './ansc/ansc.ts';
import { padigitale2026 } from './padigitale2026/padigitale2026.ts';
import { pdnd } from './pdnd/pdnd.ts';

/** Every source that Adempi reads, by id. A new one adds its folder and a line here. */
export const adapters: readonly Adapter[] = [
  ansc,
  padigitale2026,
  pdnd,
];
