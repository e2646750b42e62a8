import type { JSX } from 'preact';
import type { ToldItem } from '@adempi/report';

import { useTexts } from '../../app-context.ts';
import { OutcomeBadge } from '../../parts/outcome-badge.tsx';
import { linkTo } from '../../router/route.ts';

/** A finding in a list: its outcome, why, and by when; its title leads to the explanation. */
export function FindingCard({ item }: { readonly item: ToldItem }): JSX.Element {
  const { findings: texts } = useTexts();
  return (
    <li class={`finding-card outcome-${item.outcome}`}>
      <h2 class="h6"><a href={linkTo('rilievo', { id: item.id })}>{item.title}</a></h2>
      {item.item === null ? null : <p class="item">{item.item}</p>}
      <p class="badges">
        <OutcomeBadge outcome={item.outcome} text={item.outcomeText} />
        <span class="hint">{texts.severity(item.severityText)} · {item.areaTitle}</span>
      </p>
      <p>{item.reason}</p>
      {item.dueText === '' ? null : <p class="hint">{texts.due}: {item.dueText}</p>}
    </li>
  );
}
