import type { Ente, State } from '@adempi/schema';

import type { RegistryComune } from '../registry/registry.ts';

/** A state of a Comune of which only the registry is known. */
export function comuneState(comune: RegistryComune): State {
  return { adempi: 1, ente: describeEnte(comune) };
}

function describeEnte({ codiceIpa, codiceIstat, codiceFiscale, nome, popolazione, capoluogo, regione, provincia }: RegistryComune): Ente {
  return {
    ...(codiceIpa === null ? {} : { codiceIpa }),
    codiceIstat,
    ...(codiceFiscale === null ? {} : { codiceFiscale }),
    denominazione: `Comune di ${nome}`,
    tipo: 'comune',
    ...(popolazione === null ? {} : { popolazione }),
    ...(capoluogo === null ? {} : { capoluogo }),
    regione,
    provincia,
  };
}
