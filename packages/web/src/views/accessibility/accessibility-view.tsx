import type { JSX } from 'preact';

import { useTexts } from '../../app-context.ts';
import { Page } from '../../parts/page.tsx';

/** How accessible the app is, how that was tested, and what is known to be wrong. */
export function AccessibilityView(): JSX.Element {
  const { accessibility: texts } = useTexts();
  return (
    <Page title={texts.title}>
      {texts.paragraphs.map((text) => <p key={text}>{text}</p>)}
      <h2>{texts.testedTitle}</h2>
      <ul>{texts.tested.map((text) => <li key={text}>{text}</li>)}</ul>
      <h2>{texts.limitsTitle}</h2>
      <ul>{texts.limits.map((text) => <li key={text}>{text}</li>)}</ul>
      <h2>{texts.feedbackTitle}</h2>
      <p>{texts.feedback}</p>
    </Page>
  );
}
