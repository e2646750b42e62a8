import type { Element } from 'hast';
import { h } from 'hastscript';

import { listOf, outcomeBadge, section, table } from '../html/elements.ts';
import { procedureLabelsOf } from '../labels/procedure.ts';
import { stageLabel, termName, termText } from '../table/proceeding-text.ts';
import type { DossierPage } from './write-dossier-page.ts';

/** The proceedings of AgID that the state tells: their acts with the days, the term of the last one, how the duty stands. */
export function proceedingsSection({ ente: { proceedings }, labels, view, lang }: DossierPage): Element {
  const { proceeding: head } = labels;
  const words = procedureLabelsOf(lang);
  const rows = proceedings.map((one) => {
    const term = termText(one, view);
    return {
      cells: [
        one.id,
        one.title,
        listOf(one.acts.map(({ stage, date }) => words.act(stageLabel(stage, view), date))),
        term === '' ? '–' : `${termName(one, view)}: ${term}`,
        outcomeBadge(one.outcome, view.words.outcome[one.outcome]),
        one.closed ? labels.closed : labels.open,
      ],
    };
  });
  const told = rows.length === 0 ? h('p', labels.noProceedings) : table({ caption: labels.captions.proceedings, head: [head.id, head.duty, head.acts, head.term, head.today, head.state], rows });
  return section('procedimenti', labels.sections.proceedings, [told]);
}
