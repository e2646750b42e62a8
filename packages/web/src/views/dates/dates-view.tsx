import type { JSX } from 'preact';

import { useApp, useTexts } from '../../app-context.ts';
import { Page } from '../../parts/page.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { ComingTerms } from './coming-terms.tsx';
import { ForecastUntil } from './forecast-until.tsx';

/** The coming terms, and what turns red by a day. */
export function DatesView(): JSX.Element {
  const { desk } = useApp();
  const { frame, results: { dates: texts } } = useTexts();
  const result = useAnswer(() => desk.listTerms(), []);
  return (
    <Page title={texts.title} lead={texts.lead}>
      {result === undefined || result === null ? <p role="status">{frame.busy}</p> : (
        <>
          <ComingTerms terms={result.terms} />
          <ForecastUntil lastDay={result.lastDay} />
        </>
      )}
    </Page>
  );
}
