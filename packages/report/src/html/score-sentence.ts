import { coverageText, scoreText } from '../table/summary-section.ts';
import type { Page } from './page.ts';

/**
 * The score, never without its coverage. Where duties are held back there is none: a score of the
 * rest would be another one, and a better one where what is held back is not in order.
 */
export function scoreSentence({ assessment: { summary }, view, labels, withheld }: Page): string {
  const { score, coverage, note } = view.labels.summary;
  if (withheld !== null) return labels.noPublicScore;
  return `${score}: ${scoreText(summary, view)}. ${coverage}: ${coverageText(summary, view)}. ${note}`;
}
