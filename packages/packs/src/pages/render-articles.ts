import { citeNorm, compareText, groupBy } from '@adempi/schema';
import type { Act, Bundle, LegalBasis, Rule } from '@adempi/schema';
import type { RootContent } from 'mdast';

import { heading, link, paragraph, printPage, table, text } from './markdown.ts';
import type { Inline } from './markdown.ts';
import { isLine, pageOf } from './page-of.ts';
import { compareNorms } from './norm-order.ts';

interface Citation {
  readonly basis: LegalBasis;
  readonly rule: Rule;
}

/**
 * The rules by act and article, in Markdown and in Italian: from a norm to what it asks.
 * @example renderArticles(bundle)
 */
export function renderArticles(bundle: Bundle): string {
  const citations = bundle.rules.filter((rule) => !isLine(rule, bundle)).flatMap((rule) => rule.legalBasis.map((basis): Citation => ({ basis, rule })));
  return printPage('Pagina generata da rules/ con «npm run docs»: non modificarla a mano.', [
    heading(1, 'Le regole per articolo'),
    paragraph('Dalla norma alle regole che vi poggiano. Ogni regola dice dove e quando la norma è stata letta. Le linee del Piano triennale hanno una pagina per edizione.'),
    ...bundle.acts.flatMap((act) => renderAct(act, citations.filter(({ basis }) => basis.act === act.id), bundle)),
  ]);
}

function renderAct(act: Act, citations: readonly Citation[], bundle: Bundle): RootContent[] {
  if (citations.length === 0) return [];
  const norms = groupBy(citations.toSorted(compareCitations), ({ basis }) => citeNorm(basis) || 'l’atto intero');
  const rows = [...norms].map(([name, found]): readonly Inline[] => [name, linksTo(found.map(({ rule }) => rule), bundle)]);
  return [heading(2, act.label), paragraph(act.title), table([['Norma', 'Regole'], ...rows])];
}

function compareCitations({ basis: one, rule: left }: Citation, { basis: other, rule: right }: Citation): number {
  return (
    compareNorms(one.article, other.article) ||
    compareNorms(one.comma, other.comma) ||
    compareNorms(one.point, other.point) ||
    compareText(left.id, right.id)
  );
}

/** Links to the pages of rules, one after the other. @internal */
export function linksTo(rules: readonly Rule[], bundle: Bundle): Inline {
  return [...new Set(rules)].flatMap((rule, index) => [...(index === 0 ? [] : [text('; ')]), link(pageOf(rule, bundle), rule.title.it)]);
}
