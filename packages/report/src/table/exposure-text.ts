import { numberText } from '@adempi/schema';
import type { Exposure, ExposureClass, Finding, OtherExposure } from '@adempi/schema';

import { procedureLabelsOf } from '../labels/procedure.ts';
import { isFound, stageLabel } from './proceeding-text.ts';
import { textIn } from './view.ts';
import type { View } from './view.ts';

/**
 * What the law attaches to a breach: one line by default; with `--exposure` the sums, the norm,
 * the stage of the procedure and the other consequences.
 */
export function exposureTexts(finding: Pick<Finding, 'exposure'>, view: View): string[] {
  const { exposure } = finding;
  if (exposure === null || !view.risk) return [];
  const { labels } = view;
  const stage = exposure.stage === 'none' ? [] : [labels.exposure.stage(stageLabel(exposure.stage, view))];
  if (!view.exposure) return [summaryText(exposure, null, view), ...stage];
  return [
    summaryText(exposure, sumText(exposure, view), view),
    ...(exposure.basis === '' ? [] : [`${labels.exposure.basis}: ${exposure.basis}`]),
    ...stage,
    ...exposure.other.map((other) => otherText(other, view)),
  ];
}

function summaryText(exposure: Exposure, sums: string | null, view: View): string {
  const { exposure: labels } = view.labels;
  const name = [classLabel(exposure.class, view), sums ?? ''].filter((text) => text !== '').join(' ');
  if (exposure.class === 'other') return name;
  const text = labels.article(name);
  if (exposure.class !== 'fine' && exposure.class !== 'fine_halved') return text;
  return isFound(exposure.stage, view) ? procedureLabelsOf(view.lang).found(text) : labels.onlyIf(text);
}

/** What a class of exposure is called by the rules; in the words of the report, where they are not at hand. */
export function classLabel(name: ExposureClass, view: View): string {
  const model = view.exposureModel;
  return model === null ? view.labels.exposure.classes[name] : textIn(view, model.classes[name].label);
}

/** The sums of an exposure in euro, or null where it has none. @example 'da 10.000 a 100.000 euro' */
export function sumText(exposure: Pick<Exposure, 'minEur' | 'maxEur'>, view: View): string | null {
  const { minEur, maxEur } = exposure;
  if (minEur === null || maxEur === null) return null;
  return view.labels.exposure.euro(numberText(minEur, view.lang), numberText(maxEur, view.lang));
}

function otherText(other: OtherExposure, view: View): string {
  const kind = view.labels.exposure.others[other.kind] ?? other.kind;
  const doubt = other.confidence === 'unverified' ? ` (${view.labels.exposure.unverified})` : '';
  return `${kind}: ${other.basis}${doubt}`;
}
