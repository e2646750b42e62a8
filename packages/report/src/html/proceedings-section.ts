import type { Element } from 'hast';
import { h } from 'hastscript';

import { procedureLabelsOf } from '../labels/procedure.ts';
import { tellProceedings } from '../table/proceedings-section.ts';
import type { ToldProceeding } from '../table/proceedings-section.ts';
import { linkTo, present, section } from './elements.ts';
import type { Child } from './elements.ts';
import { findEntryById } from './page.ts';
import type { Page } from './page.ts';

/** Id of the section. */
export const PROCEEDINGS = 'procedimenti';

/** The proceedings of AgID: none in the version for publication, which tells nothing of them. */
export function listProceedings({ assessment, view, isPublic }: Page): ToldProceeding[] {
  return isPublic ? [] : tellProceedings(assessment.findings, view);
}

/** Each proceeding with its stage, its duty and its term, whatever came of its rule; no section where none was opened. */
export function proceedingsSection(page: Page): Element[] {
  const told = listProceedings(page);
  if (told.length === 0) return [];
  const labels = procedureLabelsOf(page.view.lang);
  const items = told.map(({ findingId, ruleId, text, dutyText, termText }) =>
    h('li', present([
      h('p', h('strong', text)),
      h('p', present([linkTo(findEntryById(page, findingId)?.anchor, dutyText)])),
      termText === '' ? null : h('p', termText),
      h('p', labels.explain(ruleId)),
    ])),
  );
  return [section(PROCEEDINGS, labels.section, [h('ul', items)])];
}

/** For who decides: how many are open, and where they are told. */
export function openProceedings(page: Page): Child {
  const open = listProceedings(page).filter(({ isClosed }) => !isClosed).length;
  return open === 0 ? null : h('p', h('strong', present([linkTo(PROCEEDINGS, procedureLabelsOf(page.view.lang).open(open))])));
}
