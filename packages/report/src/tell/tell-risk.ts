import { EXPOSURE_CLASSES } from '@adempi/schema';
import type { Assessment, Exposure, Finding } from '@adempi/schema';

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
    const duties = breaches.filter(({ exposure }) => exposure?.class === name);
    const [exposure] = duties.flatMap((duty) => duty.exposure ?? []);
    return exposure === undefined ? [] : [tellRisk(exposure, duties, view)];
  });
}

/** What one class may lead to: what the law attaches to it is the same for each of its duties. */
function tellRisk(exposure: Exposure, duties: readonly Finding[], view: View): ToldRisk {
  return {
    count: view.labels.exposure.count(duties.length),
    text: riskLabelsOf(view.lang)[exposure.class](sumText(exposure, view)),
    duties: duties.map(({ id, title }) => ({ findingId: id, title })),
  };
}
