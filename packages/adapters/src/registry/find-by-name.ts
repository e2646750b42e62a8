import type { IndexedRegistry } from './index-registry.ts';
import { isCalledComune, nameKey, partsOfName, provinceKey, splitProvince, withoutTitle } from './keys.ts';
import type { RegistryComune } from './registry.ts';

/**
 * The Comuni of a name, narrowed to those that belong, or once belonged, to a province. A province
 * that the registry does not know narrows nothing.
 * @example findByName(index, 'Comune di Castro', 'LE')
 */
export function findByName(index: IndexedRegistry, denominazione: string, provincia: string): readonly RegistryComune[] {
  const found = narrow(index, index.byName.get(nameKey(denominazione)) ?? findByTitle(index, denominazione) ?? findByParts(index, denominazione), provincia);
  const split = splitProvince(denominazione);
  if (found.length > 0 || split === null || siglaOf(index, split.provincia) === undefined) return found;
  return narrow(index, narrow(index, index.byName.get(nameKey(split.name)) ?? [], split.provincia), provincia);
}

/** The title is no part of a name, unless a Comune is called so: `Città di Castello` is found first. */
function findByTitle({ byName }: IndexedRegistry, name: string): readonly RegistryComune[] | undefined {
  return byName.get(nameKey(withoutTitle(name) ?? ''));
}

function narrow(index: IndexedRegistry, comuni: readonly RegistryComune[], provincia: string): readonly RegistryComune[] {
  const sigla = siglaOf(index, provincia);
  return sigla === undefined ? comuni : comuni.filter((comune) => siglasOf(comune).includes(sigla));
}

/**
 * All names of a name in several languages must mean the same Comune. One that is not known is let
 * pass behind one that calls itself a Comune: `Comune di Prova - Gemeinde Prob`, but not
 * `Consorzio di depurazione - Prova`.
 */
function findByParts({ byName }: IndexedRegistry, name: string): readonly RegistryComune[] {
  const parts = partsOfName(name).map((part) => byName.get(nameKey(part)) ?? []);
  const lists = isCalledComune(name) ? parts.filter((list) => list.length > 0) : parts;
  return [...new Set(lists.flat())].filter((comune) => lists.every((list) => list.includes(comune)));
}

function siglaOf({ provinces }: IndexedRegistry, provincia: string): string | undefined {
  const text = provincia.trim();
  if (/^\d{1,3}$/u.test(text)) return provinces.get(text.padStart(3, '0'));
  return provinces.get(text.toLowerCase()) ?? provinces.get(provinceKey(text));
}

function siglasOf({ provincia, pastCodes }: RegistryComune): (string | null)[] {
  return [provincia, ...pastCodes.map((past) => past.provincia)];
}
