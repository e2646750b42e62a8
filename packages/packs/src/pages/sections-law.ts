import { citeNorm, readsOf } from '@adempi/schema';
import type { Confidence, LawSource, Norm, ParameterVersion, Rule } from '@adempi/schema';
import type { PhrasingContent, RootContent } from 'mdast';

import { code, heading, link, list, paragraph, table, text } from './markdown.ts';
import type { Inline } from './markdown.ts';
import type { PageContext } from './operand.ts';
import { dayWords, literalWords } from './words.ts';

const GRADES: Readonly<Record<LawSource['grade'], string>> = {
  'primary-text': 'testo della norma',
  'official-document': 'documento ufficiale',
  secondary: 'fonte secondaria',
  none: 'senza fonte',
};

/** What was read in a source, and what was not. @internal */
export function renderConfidence(rule: Rule, context: PageContext): RootContent[] {
  const { confidence, exposure, legalBasis } = rule;
  const sources = [...new Set(legalBasis.map(({ source }) => source))].map((id) => describeSource(id, context));
  const parts: readonly [keyof Confidence, label: string, read: string][] = [
    ['duty', 'Obbligo', 'verificato'],
    ['date', 'Termine', 'verificato'],
    ['exposure', 'Esposizione', 'verificata'],
  ];
  const entries = parts
    .filter(([part]) => part !== 'exposure' || exposure !== undefined)
    .map(([part, label, read]) => ({
      text: `${label}: ${confidence[part] === 'verified' ? read : `non ${read}`} su una fonte.`,
    }));
  return [heading(2, 'Quanto è certo'), list(entries), paragraph(`Fonti lette: ${sources.join('; ')}.`)];
}

/** The norms, each with where and when it was read. @internal */
export function renderLegalBasis(rule: Rule, context: PageContext): RootContent[] {
  const rows = rule.legalBasis.map((basis) => [
    citationOf(basis, context),
    context.bundle.acts.find(({ id }) => id === basis.act)?.title ?? basis.act,
    renderSource(basis.source, context),
    dayWords(basis.checkedOn),
  ]);
  return [heading(2, 'Base giuridica'), table([['Norma', 'Atto', 'Fonte', 'Letta il'], ...rows])];
}

/** The dated values that the rule reads. @internal */
export function renderParameters(rule: Rule, context: PageContext): RootContent[] {
  const blocks = readsOf(rule).parameters.flatMap((id): RootContent[] => {
    const parameter = context.parameters.get(id);
    if (parameter === undefined) return [];
    const rows = parameter.versions.map((version, position) =>
      renderVersion(version, parameter.versions[position + 1], parameter.unit, context),
    );
    return [
      paragraph([text(`«${parameter.title.it}» (`), code(id), text('):')]),
      table([['Dal', 'Al', 'Valore', 'Fonte', 'Letta il'], ...rows]),
    ];
  });
  return blocks.length === 0 ? [] : [heading(2, 'Valori datati'), ...blocks];
}

/** Such as `art. 64, c. 3-bis, CAD`. @internal */
export function citationOf(norm: Norm & { readonly act: string }, { bundle }: PageContext): string {
  return citeNorm(norm, bundle.acts.find(({ id }) => id === norm.act)?.label ?? norm.act);
}

function renderVersion(
  { from, to, value, source, checkedOn }: ParameterVersion,
  next: ParameterVersion | undefined,
  unit: string | undefined,
  context: PageContext,
): readonly Inline[] {
  const end = to === undefined ? (next === undefined ? 'in corso' : 'al valore seguente') : dayWords(to);
  const suffix = unit === undefined ? '' : ` ${unit}`;
  return [dayWords(from), end, `${literalWords(value)}${suffix}`, renderSource(source, context), dayWords(checkedOn)];
}

function renderSource(id: string, context: PageContext): PhrasingContent[] {
  const source = sourceOf(id, context);
  const title = source?.title ?? id;
  const address = source?.address;
  if (address === undefined) return [text(title)];
  return /^https?:\/\/\S+$/.test(address) ? [link(address, title)] : [text(`${title} (${address})`)];
}

// Text that was read in a secondary source is "verified", too: the reader should see which.
function describeSource(id: string, context: PageContext): string {
  const source = sourceOf(id, context);
  return source === undefined ? id : `«${source.title}» (${GRADES[source.grade]})`;
}

function sourceOf(id: string, { bundle }: PageContext): LawSource | undefined {
  return bundle.sources.find((source) => source.id === id);
}
