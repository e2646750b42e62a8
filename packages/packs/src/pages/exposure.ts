import { elide, formatDay } from '@adempi/schema';
import type { ExposureModel, Rule } from '@adempi/schema';

import type { Entry } from './markdown.ts';
import { capitalize, numberWords, otherExposureWord } from './words.ts';

/** What a breach exposes to, as the entries of a list; empty where the rule names nothing. @internal */
export function describeExposure({ exposure }: Rule, model: ExposureModel): Entry[] {
  if (exposure === undefined) return [];
  const { label, minEur, maxEur } = model.classes[exposure.cad18bis];
  const sum = minEur === null || maxEur === null ? '' : `, da ${numberWords(minEur)} a ${numberWords(maxEur)} euro`;
  const from = exposure.from === undefined ? '' : elide`; dal ${formatDay(exposure.from)}`;
  const others = (exposure.other ?? []).map(({ kind, basis, confidence }) => ({
    text: `${capitalize(otherExposureWord(kind))}: ${basis}${confidence === 'unverified' ? ' (non verificata su una fonte)' : ''}`,
  }));
  return [{ text: `${label.it}${sum}${from}. Base: ${exposure.basis}` }, ...others];
}
