import type { JSX } from 'preact';

import { useApp, useTexts } from '../../app-context.ts';
import type { ExportKind } from '../../engine/results/results-types.ts';
import { ExportButton } from '../../parts/export-button.tsx';
import type { ExportsTexts } from '../../texts/results.ts';
import { Drafts } from './drafts.tsx';

type Listed = keyof ExportsTexts['kinds'] & ExportKind;

const OFFICES: readonly Listed[] = ['html', 'html-public', 'plan-docx', 'plan-markdown', 'calendar', 'xlsx', 'markdown', 'table'];
const PROGRAMS: readonly Listed[] = ['csv', 'plan-json', 'sarif', 'junit', 'oscal'];

/** Every document that can be made of the results, with what it is for. */
export function Exports(): JSX.Element {
  const { state } = useApp();
  const { results: { exports: texts } } = useTexts();
  const isHidden = (state.result.value?.told.clues ?? null) !== null && !state.settings.value.exposure;
  return (
    <section class="panel" aria-labelledby="exports">
      <h2 id="exports" class="h4">{texts.title}</h2>
      <p>{texts.lead}</p>
      {isHidden ? <p class="callout-notice">{texts.risk}</p> : null}
      <h3 class="h5">{texts.offices}</h3>
      <ExportList kinds={OFFICES} />
      <Drafts />
      <details>
        <summary>{texts.programs}</summary>
        <p>{texts.programsLead}</p>
        <ExportList kinds={PROGRAMS} />
      </details>
    </section>
  );
}

function ExportList({ kinds }: { readonly kinds: readonly Listed[] }): JSX.Element {
  const { results: { exports: texts } } = useTexts();
  return (
    <ul class="exports">
      {kinds.map((kind) => (
        <li key={kind}>
          <p>{texts.kinds[kind].purpose}</p>
          <ExportButton kind={kind} text={texts.kinds[kind].name} />
        </li>
      ))}
    </ul>
  );
}
