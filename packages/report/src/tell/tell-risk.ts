import { EXPOSURE_CLASSES } from '@adempi/schema';
import type { Assessment, Finding } from '@adempi/schema';

import { riskLabelsOf } from '../labels/risk.ts';
import { sumText } from '../table/exposure-text.ts';
import { rankBreaches } from '../table/rank-breaches.ts';
import type { View } from '../table/view.ts';
import type { ToldRisk } from './told-assessment.ts';

/** What may follow from the duties that are not met, class by class, each with its duties; nothing of open data alone, unless asked for. */
export function tellRisks({ findings }: Pick<Assessment, 'findings'>, view: View): ToldRisk[] {
  if (!view.risk) return [];
  const breaches = rankBreaches(findings);
  return EXPOSURE_CLASSES.flatMap((name): ToldRisk[] => {
    const [first, ...others] = breaches.filter(({ exposure }) => exposure?.class === name);
    return first === undefined ? [] : [tellRisk([first, ...others], view)];
  });
}

function tellRisk(duties: readonly [Finding, ...Finding[]], view: View): ToldRisk {
  const { exposure } = duties[0];
  return {
    count: view.labels.exposure.count(duties.length),
    text: exposure === null ? '' : riskLabelsOf(view.lang)[exposure.class](sumText(exposure, view)),
    duties: duties.map(({ id, title }) => ({ findingId: id, title })),
  };
}
