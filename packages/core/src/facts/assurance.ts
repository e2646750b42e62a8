import type { Assurance, Garanzia } from '@adempi/schema';

/** English words for the assurance of a source, which state files say in Italian. */
export const ASSURANCE_OF: Readonly<Record<Garanzia, Assurance>> = {
  dichiarato: 'declared',
  attestato: 'attested',
  documentato: 'documented',
  osservato: 'observed',
};

const ASSURANCE_ORDER: readonly Assurance[] = ['declared', 'attested', 'documented', 'observed'];

/** From 0, the weakest. */
export function rankOfAssurance(assurance: Assurance): number {
  return ASSURANCE_ORDER.indexOf(assurance);
}
