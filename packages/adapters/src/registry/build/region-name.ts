import { nameKey } from '../keys.ts';
import regions from './regions.json' with { type: 'json' };

const byCode = new Map<string, string>(Object.entries(regions));
const byName = new Map<string, string>(Object.values(regions).flatMap((name) => [name, ...name.split('/')].map((one) => [nameKey(one), name])));

/**
 * The name of a region as ISTAT writes it, from its ISTAT code or any spelling of its name; the text
 * itself where it is none.
 * @example regionName('Friuli Venezia Giulia') // 'Friuli-Venezia Giulia'
 */
export function regionName(text: string): string {
  return byCode.get(text.padStart(2, '0')) ?? byName.get(nameKey(text)) ?? text;
}
