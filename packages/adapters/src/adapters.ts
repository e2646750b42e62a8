import { accessibilitaAgid } from './accessibilita-agid/accessibilita-agid.ts';
import { accessibilitaCrawl } from './accessibilita-crawl/accessibilita-crawl.ts';
import type { AnyAdapter } from './adapter.ts';
import { ansc } from './ansc/ansc.ts';
import { appIo } from './app-io/app-io.ts';
import { contraddittorio } from './contraddittorio/contraddittorio.ts';
import { indicepaRtd } from './indicepa-rtd/indicepa-rtd.ts';
import { indicepa } from './indicepa/indicepa.ts';
import { padigitale2026 } from './padigitale2026/padigitale2026.ts';
import { pdnd } from './pdnd/pdnd.ts';
import { pianoTabella } from './piano-tabella/piano-tabella.ts';
import { publiccode } from './publiccode/publiccode.ts';
import { schedaUfficio } from './scheda-ufficio/scheda-ufficio.ts';
import { tabella } from './tabella/tabella.ts';

/** Every source that Adempi reads, by id. A new one adds its folder and a line here. */
export const adapters: readonly AnyAdapter[] = [
  accessibilitaAgid,
  accessibilitaCrawl,
  ansc,
  appIo,
  contraddittorio,
  indicepa,
  indicepaRtd,
  padigitale2026,
  pdnd,
  pianoTabella,
  publiccode,
  schedaUfficio,
  tabella,
];
