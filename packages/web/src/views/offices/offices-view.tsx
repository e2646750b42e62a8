import type { JSX } from 'preact';

import { useApp } from '../../app-context.ts';
import { Page } from '../../parts/page.tsx';
import { linkTo } from '../../router/route.ts';
import { officeTextsOf } from '../../texts/offices.ts';
import { ConfirmAnswers } from './confirm-answers.tsx';
import { MergeSheets } from './merge-sheets.tsx';
import { SendSheets } from './send-sheets.tsx';

/** The worksheets of offices: out with their questions, in with their answers. */
export function OfficesView(): JSX.Element {
  const { state } = useApp();
  const texts = officeTextsOf(state.settings.value.lang);
  return (
    <Page title={texts.title} lead={texts.lead}>
      <SendSheets />
      {state.role.value === 'reader' ? null : <><MergeSheets /><ConfirmAnswers /></>}
      <p><a href={linkTo('domande')}>{texts.back}</a></p>
    </Page>
  );
}
