import { formatDay, isCivilDate, numberText, reasons, textIn } from '@adempi/schema';
import type { FactDefinition, Lang } from '@adempi/schema';

/**
 * A value as a reader meets it: `sì`, `30/09/2023`, the label of an enumerated value, a number
 * with its unit.
 * @example formatValue(12500, { type: 'number', unit: 'euro', … }, 'it') // '12.500 euro'
 */
export function formatValue(value: unknown, definition: FactDefinition | null, lang: Lang): string {
  if (value === undefined || value === null) return reasons(lang).notKnown;
  if (typeof value === 'boolean') return value ? reasons(lang).yes : reasons(lang).no;
  if (typeof value === 'number') return withUnit(numberText(value, lang), definition);
  if (Array.isArray(value)) return value.length === 0 ? reasons(lang).noItem : value.map((element) => formatValue(element, definition, lang)).join(', ');
  if (typeof value !== 'string') return String(value);
  return isCivilDate(value) ? formatDay(value) : formatText(value, definition, lang);
}

function formatText(value: string, definition: FactDefinition | null, lang: Lang): string {
  const admitted = definition?.values?.find((one) => one.value === value);
  return admitted === undefined ? value : textIn(admitted.label, lang);
}

function withUnit(number: string, definition: FactDefinition | null): string {
  return definition?.unit === undefined ? number : `${number} ${definition.unit}`;
}
