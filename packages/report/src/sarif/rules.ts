import type { Finding, Severity } from '@adempi/schema';

import { lawTexts } from '../findings/duty-text.ts';
import type { View } from '../table/view.ts';
import { sarifMessage } from './message.ts';

/** How grave a breach is, in the words of SARIF. */
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { critical: 'error', high: 'error', medium: 'warning', low: 'note', info: 'note' };

/** The level of a finding: what is no breach has none. */
export function levelOf({ outcome, severity }: Pick<Finding, 'outcome' | 'severity'>): 'error' | 'warning' | 'note' | 'none' {
  return outcome === 'fail' ? LEVELS[severity] : 'none';
}

/** A rule as SARIF describes one, by one of its findings. */
export function describeRule({ ruleId, packId, title, severity, force, legalBasis, remedy, proof, actor }: Finding, { labels, words }: View): unknown {
  const laws = lawTexts({ legalBasis });
  const help = [laws.length === 0 ? '' : `${labels.rows.law}: ${laws.join('; ')}.`, `${labels.rows.todo}: ${remedy}`, proof.length === 0 ? '' : `${labels.explanation.proof}: ${proof.join('; ')}.`];
  return {
    id: ruleId,
    shortDescription: sarifMessage(title),
    help: sarifMessage(help.filter((text) => text !== '').join(' ')),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [packId, force], severity, force, legalBasis: laws, actor: words.actor[actor] },
  };
}
