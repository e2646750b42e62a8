import { packOf } from '@adempi/schema';
import type { Bundle, Rule } from '@adempi/schema';

import { heading, link, paragraph, printPage, text } from './markdown.ts';
import type { PageContext } from './operand.ts';
import {
  renderCard,
  renderDeadline,
  renderDuty,
  renderExposure,
  renderNotes,
  renderRemedy,
  renderScope,
} from './sections-duty.ts';
import { renderExamples, renderFacts } from './sections-facts.ts';
import { renderConfidence, renderLegalBasis, renderParameters } from './sections-law.ts';

/**
 * The page of a rule in Markdown, in Italian: what the law asks, of whom, by when, at what risk, on
 * which norms, from which facts, with its examples. It is kept at `docs/rules/<id>.md`.
 * @example renderRulePage(bundle, bundle.rules[0])
 */
export function renderRulePage(bundle: Bundle, rule: Rule): string {
  const context = createPageContext(bundle);
  const pack = bundle.packs.find(({ id }) => id === packOf(rule.id));
  return printPage(`Pagina generata da rules/${rule.id}.yml con «npm run docs»: non modificarla a mano.`, [
    heading(1, rule.title.it),
    paragraph([
      text('Pacchetto: '),
      link('../README.md', pack?.title.it ?? packOf(rule.id)),
      text('. Questa pagina è un aiuto, non un parere legale.'),
    ]),
    ...renderCard(rule),
    ...renderDuty(rule, context),
    ...renderScope(rule, context),
    ...renderDeadline(rule, context),
    ...renderParameters(rule, context),
    ...renderExposure(rule, context),
    ...renderConfidence(rule, context),
    ...renderLegalBasis(rule, context),
    ...renderFacts(rule, context),
    ...renderRemedy(rule),
    ...renderNotes(rule),
    ...renderExamples(rule),
  ]);
}

/** What pages look up in a bundle. @internal */
export function createPageContext(bundle: Bundle): PageContext {
  return {
    bundle,
    facts: new Map(bundle.vocabulary.map((fact) => [fact.path, fact])),
    parameters: new Map(bundle.parameters.map((parameter) => [parameter.id, parameter])),
  };
}
