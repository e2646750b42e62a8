import { OFFICE_ANSWERS, words } from '@adempi/schema';
import type { FactDefinition } from '@adempi/schema';

/** What can be chosen in the cell of an answer; nothing where it is to be written. */
export function answersFor({ type, values = [] }: FactDefinition): readonly string[] {
  const { yes, no } = words('it');
  const asides = Object.values(OFFICE_ANSWERS);
  if (type === 'boolean') return [yes, no, ...asides];
  return type === 'enum' ? [...values.map(({ label }) => label.it), ...asides] : [];
}

/** How a fact is answered: what helps, what to look for, and how it is written. */
export function howToAnswer(definition: FactDefinition): string {
  const { help, evidence = [] } = definition;
  return [help?.it ?? '', evidence.length === 0 ? '' : `Da guardare: ${evidence.join('; ')}.`, formOf(definition)].filter((line) => line !== '').join('\n');
}

function formOf({ type, values, unit }: FactDefinition): string {
  const labels = (values ?? []).map(({ label }) => `«${label.it}»`).join(', ');
  switch (type) {
    case 'boolean':
      return '';
    case 'date':
      return 'Una data: gg/mm/aaaa.';
    case 'integer':
    case 'number':
      return unit === undefined ? 'Un numero.' : `Un numero (${unit}).`;
    case 'url':
      return 'Un indirizzo che comincia con https:// o http://.';
    case 'enum':
      return `Una risposta fra: ${labels}.`;
    case 'set':
      return labels === '' ? 'Più risposte si separano con un punto e virgola.' : `Una o più fra: ${labels}; si separano con un punto e virgola.`;
    default:
      return '';
  }
}
