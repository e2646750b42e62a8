import type { Finding } from '@adempi/schema';

import type { View } from '../table/view.ts';

/** A duty by its title, with the item that it is of. @example 'Il sito ha la dichiarazione (istituzionale)' */
export function dutyText({ title, instance }: Finding, { names }: Pick<View, 'names'>): string {
  return instance === null ? title : `${title} (${names.nameOf(instance)})`;
}

/** A finding by its rule and item, as programs name it. @example 'accessibilita/requisiti[istituzionale]' */
export function findingName({ ruleId, instance }: Finding): string {
  return instance === null ? ruleId : `${ruleId}[${instance.key}]`;
}

/** The norms of a finding, or of a piece of work, each once: two obligations may stand in one comma. */
export function lawText(of: Pick<Finding, 'legalBasis'>): string {
  return lawTexts(of).join('; ');
}

/** As {@link lawText}, one by one. */
export function lawTexts({ legalBasis }: Pick<Finding, 'legalBasis'>): string[] {
  return [...new Set(legalBasis.map(({ label }) => label))];
}
