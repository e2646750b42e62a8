import type { HtmlLabels } from '../labels/html.ts';
import type { MissingFact } from '../table/rank-missing.ts';

/** Where a fact is written in a state file. @example 'siti, completi' */
export function factPlace({ path, isOpenList }: MissingFact, labels: HtmlLabels): string {
  return isOpenList ? `${path}, ${labels.closed}` : path;
}
