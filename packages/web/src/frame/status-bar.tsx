import type { JSX } from 'preact';

import { useApp, useTexts } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { waiverTextsOf } from '../texts/waivers.ts';

/** Which document is open, whether it is kept, and what stands in the way of changing it. */
export function StatusBar(): JSX.Element {
  const { state, takeOver } = useApp();
  const { frame } = useTexts();
  const { document, saving, role, fault, isBusy, isOutdated, settings } = state;
  return (
    <section class="status-bar" aria-label={frame.work}>
      <div class="container">
        {document.value === null ? (isBusy.value ? <p class="status-line">{frame.busy}</p> : null) : (
          <p class={saving.value === 'failed' ? 'status-warning' : 'status-line'}>
            {frame.working(document.value.name)}
            {document.value.waivers === undefined ? null : <span>{waiverTextsOf(settings.value.lang).status(document.value.waivers.name)}</span>}
            <span class="status-saving">{isBusy.value ? frame.busy : role.value === 'reader' ? frame.reader : frame.saving[saving.value]}</span>
          </p>
        )}
        {role.value === 'writer' ? null : (
          <div class="callout-notice" role="region" aria-label={frame.reader}>
            <p><Icon name="info-circle" />{frame.readerWhy}</p>
            <button type="button" class="btn btn-primary btn-xs" onClick={takeOver}>{frame.takeOver}</button>
          </div>
        )}
        {isOutdated.value ? (
          <div class="callout-notice" role="status">
            <p><Icon name="info-circle" />{frame.outdated}</p>
            <button type="button" class="btn btn-primary btn-xs" onClick={() => location.reload()}>{frame.reload}</button>
          </div>
        ) : null}
        {fault.value === null ? null : (
          <div class="callout-problem" role="alert">
            <p><Icon name="error" />{frame.fault(fault.value)}</p>
          </div>
        )}
      </div>
    </section>
  );
}
