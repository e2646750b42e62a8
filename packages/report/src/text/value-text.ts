import { formatDay, isCivilDate, numberText } from '@adempi/schema';
import type { FactDefinition } from '@adempi/schema';

import { textIn } from '../table/view.ts';
import type { View } from '../table/view.ts';

/** What of a report values are written with. */
type Words = Pick<View, 'lang' | 'labels' | 'words'>;

/**
 * A value of a fact as a person writes it: yes or no, `30/09/2023`, the label of a value of a
 * list, a number with its unit.
 * @example valueText(12500, view, euro) // '12.500 euro'
 */
export function valueText(value: unknown, view: Words, definition?: FactDefinition): string {
  const { values } = view.labels;
  if (value === undefined || value === null) return values.unknown;
  if (typeof value === 'boolean') return value ? view.words.yes : view.words.no;
  if (typeof value === 'number') return definition?.unit === undefined ? numberText(value, view.lang) : `${numberText(value, view.lang)} ${definition.unit}`;
  if (Array.isArray(value)) return value.length === 0 ? values.empty : value.map((item) => valueText(item, view, definition)).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  return wordText(String(value), view, definition);
}

/** A share as a percentage. What is not whole must not read as 100 %, nor what is not nothing as 0 %. */
export function percentText(share: number, view: Pick<View, 'lang'>): string {
  const tenths = Math.round(share * 1000) / 10;
  const shown = share < 1 && tenths === 100 ? 99.9 : share > 0 && tenths === 0 ? 0.1 : tenths;
  return `${numberText(shown, view.lang)} %`;
}

function wordText(value: string, view: Words, definition: FactDefinition | undefined): string {
  if (isCivilDate(value)) return formatDay(value);
  const admitted = definition?.values?.find((one) => one.value === value);
  return admitted === undefined ? value : textIn(view, admitted.label);
}
