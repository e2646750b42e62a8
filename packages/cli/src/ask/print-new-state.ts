import { isOpenData } from '@adempi/core';
import { elide, formatDay, reasons } from '@adempi/schema';
import type { CivilDate, State } from '@adempi/schema';
import { printDocument } from '@adempi/schema/yaml';

import { readable } from '../run/print-state.ts';

/**
 * What a person finds above each part of a new state. State files speak Italian, whatever the
 * language of the run: those who fill them in do.
 */
const ABOVE: Readonly<Record<string, string>> = {
  fonti: 'Da dove vengono le informazioni, con la loro data. «adempi ask» vi aggiunge le risposte.',
  completi: 'Gli elenchi di cui sono scritte tutte le voci: per esempio siti, dopo averli elencati tutti.',
  fatti: 'Le informazioni. Ciò che non si sa si lascia fuori: non si scrive «no» per dire «non so».',
  provenienza: 'Da quale fonte viene ogni informazione.',
  altri: 'Valori diversi detti da altre fonti.',
};

/** A new state as a file: its parts, also those that are empty, with what to do with them. */
export function printNewState(state: State, file: string, day: CivilDate): string {
  const { adempi, ente, fonti = {}, completi = [], fatti = {}, ...rest } = readable(state) as State;
  const head = [
    elide`Lo stato digitale dell'ente: ${ente.denominazione}. Cominciato il ${formatDay(day)}.`,
    'Che cosa fare ora:',
    `  1. rispondere alle domande, prima quelle che decidono di più:  adempi ask ${file}`,
    `  2. vedere che cosa risulta, e le scadenze:                     adempi check ${file}`,
    'Questo file si può anche correggere a mano.',
    ...(isOpenData(state) ? [reasons('it').clues] : []),
  ];
  const parts = Object.entries({ fonti, completi, fatti, ...rest }).map(([name, part]) => `\n${comment([ABOVE[name] ?? ''])}${printDocument({ [name]: part })}`);
  return `${comment(head)}${printDocument({ adempi, ente })}${parts.join('')}`;
}

function comment(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').map((line) => `# ${line}\n`).join('');
}
