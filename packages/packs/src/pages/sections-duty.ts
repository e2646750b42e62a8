import { elide } from '@adempi/schema';
import type { Rule } from '@adempi/schema';
import type { RootContent } from 'mdast';

import { describeAll } from './conditions.ts';
import { describeDeadline } from './deadline.ts';
import { describeExposure } from './exposure.ts';
import { code, heading, list, paragraph, table, text } from './markdown.ts';
import type { Inline } from './markdown.ts';
import { labelOf } from './operand.ts';
import type { PageContext } from './operand.ts';
import { actorWord, dayWords, forceWord, severityWord } from './words.ts';

/** What the rule is, at a glance. @internal */
export function renderCard(rule: Rule): RootContent[] {
  const { inForce } = rule;
  const end = inForce.to === undefined ? '' : elide` al ${dayWords(inForce.to)}`;
  const rows: (readonly Inline[])[] = [
    ['Voce', 'Valore'],
    ['Regola', [code(rule.id)]],
    ['Gravità', severityWord(rule.severity)],
    ['Vincolo', forceWord(rule.force)],
    ['Chi si attiva', actorWord(rule.actor)],
    ['In vigore', elide`dal ${dayWords(inForce.from)}${end}`],
  ];
  if (inForce.replacedBy !== undefined) rows.push(['Sostituita da', [code(inForce.replacedBy)]]);
  return [table(rows)];
}

/** What the duty asks. @internal */
export function renderDuty(rule: Rule, context: PageContext): RootContent[] {
  const { deadline, require } = rule;
  const recurring = 'yearly' in deadline || 'every' in deadline ? deadline.metOn : null;
  const blocks: RootContent[] = [heading(2, 'Che cosa chiede')];
  if (recurring !== null) {
    const also = require === undefined ? '.' : ', e inoltre quando:';
    blocks.push(paragraph(`È conforme quando ${labelOf(recurring, context)} è una data del ciclo in corso${also}`));
  } else if (require !== undefined) {
    blocks.push(paragraph('È conforme quando:'));
  }
  return require === undefined ? blocks : [...blocks, list(describeAll(require, context))];
}

/** Whom and what the duty concerns, and who moves. @internal */
export function renderScope(rule: Rule, context: PageContext): RootContent[] {
  const blocks: RootContent[] = [heading(2, 'Chi riguarda')];
  if (rule.appliesWhen === undefined) blocks.push(paragraph('Riguarda ogni ente.'));
  else blocks.push(paragraph('Riguarda gli enti per cui:'), list(describeAll(rule.appliesWhen, context)));
  if (rule.forEach !== undefined) {
    const collection = labelOf(rule.forEach, context);
    const ending = rule.where === undefined ? '.' : ', tra quelli per cui:';
    blocks.push(paragraph(`Si verifica per ogni elemento di ${collection}${ending}`));
    if (rule.where !== undefined) blocks.push(list(describeAll(rule.where, context)));
  }
  if (rule.forItem !== undefined) {
    const { collection, key, whenAbsent } = rule.forItem;
    const absent = whenAbsent === 'unmet' ? 'se manca da un elenco completo, l’obbligo non è rispettato' : 'se manca da un elenco completo, non si applica';
    blocks.push(paragraph([text(`Riguarda una voce sola di ${labelOf(collection, context)}: `), code(key), text(`; ${absent}.`)]));
  }
  if (rule.provedBy !== undefined) {
    blocks.push(
      paragraph('Vale l’esito peggiore di queste regole, quando sono in vigore; altrimenti decidono i dati qui sotto:'),
      list(rule.provedBy.map((id) => ({ text: [code(id)] }))),
    );
  }
  return [...blocks, paragraph(`Si attiva: ${actorWord(rule.actor)}.`)];
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
