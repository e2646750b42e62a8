import { collectionOf, expectationOf, indexVocabulary, readsOf } from '@adempi/schema';
import type { Confidence, Example, LawSource, LegalBasis, ParameterVersion, Rule } from '@adempi/schema';
import type { PhrasingContent, RootContent } from 'mdast';

import { describeAll } from './conditions.ts';
import { describeDeadline } from './deadline.ts';
import { describeExposure } from './exposure.ts';
import { code, heading, link, list, paragraph, table, text } from './markdown.ts';
import type { Inline } from './markdown.ts';
import { labelOf } from './operand.ts';
import type { PageContext } from './operand.ts';
import { actorWord, dayWords, forceWord, literalWords, outcomeWord, severityWord, timingWord } from './words.ts';

/** What the rule is, at a glance. @internal */
export function renderCard(rule: Rule): RootContent[] {
  const { inForce } = rule;
  const end = inForce.to === undefined ? '' : ` al ${dayWords(inForce.to)}`;
  const rows: (readonly Inline[])[] = [
    ['Voce', 'Valore'],
    ['Regola', [code(rule.id)]],
    ['Gravità', severityWord(rule.severity)],
    ['Vincolo', forceWord(rule.force)],
    ['Chi si attiva', actorWord(rule.actor)],
    ['In vigore', `dal ${dayWords(inForce.from)}${end}`],
  ];
  if (inForce.replacedBy !== undefined) rows.push(['Sostituita da', [code(inForce.replacedBy)]]);
  return [table(rows)];
}

/** Whom and what the duty concerns, and what it asks. @internal */
export function renderDuty(rule: Rule, context: PageContext): RootContent[] {
  const blocks: RootContent[] = [heading(2, 'Che cosa chiede')];
  if (rule.appliesWhen !== undefined) {
    blocks.push(paragraph('Riguarda gli enti per cui:'), list(describeAll(rule.appliesWhen, context)));
  }
  if (rule.forEach !== undefined) {
    const collection = labelOf(rule.forEach, context);
    const ending = rule.where === undefined ? '.' : ', tra quelli per cui:';
    blocks.push(paragraph(`Si verifica per ogni elemento di ${collection}${ending}`));
    if (rule.where !== undefined) blocks.push(list(describeAll(rule.where, context)));
  }
  if (rule.require !== undefined) {
    blocks.push(paragraph('È conforme quando:'), list(describeAll(rule.require, context)));
  }
  return blocks;
}

/** By when. @internal */
export function renderDeadline(rule: Rule, context: PageContext): RootContent[] {
  return [heading(2, 'Entro quando'), list(describeDeadline(rule, context))];
}

/** What a breach exposes to. @internal */
export function renderExposure(rule: Rule, { bundle }: PageContext): RootContent[] {
  const entries = describeExposure(rule, bundle.exposure);
  const blocks: RootContent[] = [heading(2, 'Che cosa si rischia')];
  if (entries.length === 0) return [...blocks, paragraph('Questa regola non indica conseguenze.')];
  blocks.push(list(entries));
  // The words of the law on the fine hold for the full fine only.
  if (rule.exposure?.cad18bis === 'fine') blocks.push(paragraph(bundle.exposure.explanation.it));
  return blocks;
}

/** What was read in a source, and what was not. @internal */
export function renderConfidence(rule: Rule, context: PageContext): RootContent[] {
  const { confidence } = rule;
  const sources = [...new Set(rule.legalBasis.map(({ source }) => source))].map((id) => titleOfSource(id, context));
  const where = `su ${sources.join('; ')}`;
  const parts: readonly [keyof Confidence, label: string, read: string, source: string][] = [
    ['duty', 'Obbligo', 'verificato', where],
    ['date', 'Termine', 'verificato', where],
    ['exposure', 'Esposizione', 'verificata', 'alla fonte'],
  ];
  return [
    heading(2, 'Quanto è certo'),
    list(
      parts.filter(([part]) => part !== 'exposure' || rule.exposure !== undefined).map(([part, label, read, source]) => ({
        text: `${label}: ${confidence[part] === 'verified' ? `${read} ${source}` : `non ${read} su una fonte`}.`,
      })),
    ),
  ];
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

/** The facts that decide, with the question and the office to ask. @internal */
export function renderFacts(rule: Rule, context: PageContext): RootContent[] {
  const index = indexVocabulary(context.bundle.vocabulary);
  const rows = readsOf(rule).facts.map((path): readonly Inline[] => {
    const fact = context.facts.get(path);
    const collection = collectionOf(index, path);
    const office = fact?.office ?? (collection === null ? undefined : context.facts.get(collection)?.office);
    return [[code(path)], fact?.label.it ?? path, fact?.question?.it ?? '–', office ?? '–'];
  });
  return [heading(2, 'I dati che decidono'), table([['Dato', 'Che cos’è', 'Domanda', 'Ufficio'], ...rows])];
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

/** What to do, and what to keep as proof. @internal */
export function renderRemedy(rule: Rule): RootContent[] {
  const blocks: RootContent[] = [heading(2, 'Come rimediare'), paragraph(rule.remedy)];
  if (rule.evidence.length > 0) {
    blocks.push(heading(2, 'Prove da tenere'), list(rule.evidence.map((proof) => ({ text: proof }))));
  }
  return blocks;
}

/** Doubts, limits, and AgID's own codes. @internal */
export function renderNotes({ notes = [], aliases = [] }: Rule): RootContent[] {
  return [
    ...(notes.length === 0 ? [] : [heading(2, 'Note e limiti'), list(notes.map((note) => ({ text: note })))]),
    ...(aliases.length === 0
      ? []
      : [heading(2, 'Codici di AgID'), list(aliases.map((alias) => ({ text: [code(alias)] })))]),
  ];
}

/** The examples, with what each expects. @internal */
export function renderExamples(rule: Rule): RootContent[] {
  const rows = rule.examples.map((example): readonly Inline[] => [
    example.name,
    dayWords(example.asOf),
    dayWords(example.knownOn ?? example.asOf),
    describeExpectation(example, rule),
  ]);
  return [heading(2, 'Esempi'), table([['Caso', 'Verifica al', 'Dati noti al', 'Esito atteso'], ...rows])];
}

function describeExpectation(example: Example, { force }: Rule): string {
  const expectation = expectationOf(example);
  if (expectation === null) return '–';
  const { outcome, timing, dueDate } = expectation;
  const details = [
    ...(timing === undefined ? [] : [timingWord(timing)]),
    ...(dueDate === undefined || dueDate === null ? [] : [`termine ${dayWords(dueDate)}`]),
    ...(example.assumeUnchanged === true ? ['se nulla è cambiato'] : []),
  ];
  return details.length === 0 ? outcomeWord(outcome, force) : `${outcomeWord(outcome, force)} (${details.join('; ')})`;
}

/** Such as `art. 64, c. 3-bis, CAD`. @internal */
export function citationOf({ act, article, comma, point }: LegalBasis, { bundle }: PageContext): string {
  return [
    ...(article === undefined ? [] : [`art. ${article}`]),
    ...(comma === undefined ? [] : [`c. ${comma}`]),
    ...(point === undefined ? [] : [point]),
    bundle.acts.find(({ id }) => id === act)?.label ?? act,
  ].join(', ');
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

function titleOfSource(id: string, context: PageContext): string {
  return `«${sourceOf(id, context)?.title ?? id}»`;
}

function sourceOf(id: string, { bundle }: PageContext): LawSource | undefined {
  return bundle.sources.find((source) => source.id === id);
}
