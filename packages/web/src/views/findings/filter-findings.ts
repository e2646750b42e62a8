import type { ToldItem } from '@adempi/report';
import { foldText } from '@adempi/schema';

/** What the reader asked to see; an empty one asks for nothing. The names are those in the address. */
export interface FindingFilter {
  readonly esito: string;
  /** `si`: only findings of duties that came out so as a whole. */
  readonly insieme: string;
  readonly area: string;
  readonly chi: string;
  readonly tipo: string;
  readonly testo: string;
}

/** The names of filters, in the order in which they stand. */
export const FILTERS: readonly (keyof FindingFilter)[] = ['esito', 'insieme', 'area', 'chi', 'tipo', 'testo'];

/** Reads the filters of an address. */
export function readFilter(params: URLSearchParams): FindingFilter {
  const of = (name: keyof FindingFilter): string => params.get(name) ?? '';
  return { esito: of('esito'), insieme: of('insieme'), area: of('area'), chi: of('chi'), tipo: of('tipo'), testo: of('testo') };
}

/**
 * The findings that every filter lets through, in their order. The words of a text may stand anywhere,
 * with or without accents.
 */
export function filterFindings(items: readonly ToldItem[], { esito, insieme, area, chi, tipo, testo }: FindingFilter): ToldItem[] {
  const wanted = foldText(testo).split(/\s+/u).filter((word) => word !== '');
  return items.filter(
    (item) =>
      (esito === '' || (item.outcome === esito && (insieme === '' || item.ruleOutcome === esito))) &&
      (area === '' || item.area === area) &&
      (chi === '' || item.actor === chi) &&
      (tipo === '' || kindOf(item) === tipo) &&
      (wanted.length === 0 || holdsAll(item, wanted)),
  );
}

/** What binds, as the address names it: a law or a guideline counts as one. */
export function kindOf({ force }: Pick<ToldItem, 'force'>): 'norme' | 'piano' | 'finanziamenti' {
  return force === 'plan' ? 'piano' : force === 'grant' ? 'finanziamenti' : 'norme';
}

function holdsAll(item: ToldItem, words: readonly string[]): boolean {
  const text = foldText([item.title, item.item ?? '', item.reason, item.remedy, item.ruleId, item.areaTitle].join(' '));
  return words.every((word) => text.includes(word));
}
