import { elide, packOf } from '@adempi/schema';
import type { Bundle, BundledPack, ConfidenceLevel, Rule } from '@adempi/schema';
import type { RootContent } from 'mdast';

import { summarizeDeadline } from './deadline.ts';
import { heading, link, paragraph, printPage, table, text } from './markdown.ts';
import type { Inline } from './markdown.ts';
import type { PageContext } from './operand.ts';
import { editionPage, isLine } from './page-of.ts';
import { createPageContext } from './render-rule-page.ts';
import { dayWords, forceWord, severityWord } from './words.ts';

/**
 * The index of the rules by pack, in Markdown and in Italian. It is kept at `docs/rules/README.md`.
 * @example renderRuleIndex(bundle)
 */
export function renderRuleIndex(bundle: Bundle): string {
  const context = createPageContext(bundle);
  const lines = bundle.rules.filter((rule) => isLine(rule, bundle)).length;
  const count = bundle.rules.length - lines;
  return printPage('Pagina generata da rules/ con «npm run docs»: non modificarla a mano.', [
    heading(1, 'Le regole'),
    paragraph(
      `${count} ${count === 1 ? 'regola' : 'regole'}, per pacchetto${lines === 0 ? '' : `, e ${lines} sulle linee del Piano triennale`}. Sono un aiuto, non un parere legale.`,
    ),
    paragraph(otherPages(bundle)),
    ...bundle.packs.flatMap((pack) => renderPack(pack, context)),
  ]);
}

function otherPages({ profiles = [], coverage = [] }: Bundle): Inline {
  return [
    text('Le stesse regole '),
    link('articoli.md', 'per articolo di legge'),
    ...(profiles.length === 0 ? [] : [text(', '), link('profili.md', 'per profilo')]),
    ...(coverage.length === 0 ? [] : [text('; norma per norma, '), link('copertura.md', 'che cosa è coperto e che cosa resta da guardare')]),
    text('.'),
  ];
}

function renderPack(pack: BundledPack, context: PageContext): RootContent[] {
  const rules = context.bundle.rules.filter(({ id }) => packOf(id) === pack.id);
  return [
    heading(2, pack.title.it),
    paragraph(pack.description.it),
    paragraph(elide`Versione ${pack.version}; norme lette fino al ${dayWords(pack.horizon)}.`),
    ...(pack.edition === undefined
      ? []
      : [paragraph([link(editionPage(pack.edition.name), 'Le linee'), text(`: ${rules.length} regole, una per ogni linea che riguarda i Comuni e una sulle date che il Comune si è dato.`)])]),
    ...(rules.length === 0 || pack.edition !== undefined ? [] : [table([['Regola', 'Termine', 'Gravità', 'Vincolo', 'Verificata'], ...rules.map((rule) => row(rule, context))])]),
  ];
}

function row(rule: Rule, context: PageContext): Parameters<typeof table>[0][number] {
  return [
    [link(`${rule.id}.md`, rule.title.it)],
    summarizeDeadline(rule, context),
    severityWord(rule.severity),
    forceWord(rule.force),
    describeConfidence(rule),
  ];
}

function describeConfidence({ confidence }: Rule): string {
  const levels: readonly ConfidenceLevel[] = [confidence.duty, confidence.date, confidence.exposure];
  if (!levels.includes('unverified')) return 'sì';
  return levels.includes('verified') ? 'in parte' : 'no';
}
