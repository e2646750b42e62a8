import type { JSX } from 'preact';
import type { Verdict } from '@adempi/schema';
import type { ToldCondition, ToldQuestion } from '@adempi/report';

import { useTexts } from '../../app-context.ts';
import { Icon } from '../../parts/icon.tsx';

const icons: Readonly<Record<Verdict, string>> = { true: 'check-circle', false: 'close-circle', unknown: 'help-circle' };

/**
 * The questions of a rule, each with its answer and, below, its conditions as nested lists: these are
 * read as a tree by screen readers, and need no keys of their own.
 */
export function Questions({ questions }: { readonly questions: readonly ToldQuestion[] }): JSX.Element {
  const { finding: texts } = useTexts();
  return (
    <section aria-labelledby="how" class="questions">
      <h2 id="how">{texts.how}</h2>
      <p>{texts.howHelp}</p>
      {questions.map((question) => (
        <details key={question.question} open>
          <summary>
            {question.question} <span class={`verdict verdict-${question.verdict}`}><Icon name={icons[question.verdict]} />{question.answer}</span>
          </summary>
          {question.conclusion === '' ? null : <p>{question.conclusion}</p>}
          {question.condition === null ? null : <ul class="tree"><Condition condition={question.condition} /></ul>}
        </details>
      ))}
    </section>
  );
}

function Condition({ condition }: { readonly condition: ToldCondition }): JSX.Element {
  const { verdict, verdictText, text, found, fact, children } = condition;
  return (
    <li>
      <p><span class={`verdict verdict-${verdict}`}><Icon name={icons[verdict]} />{verdictText}:</span> {text}</p>
      {found === null ? null : <p class="found">{found}</p>}
      {fact === null ? null : <p class="hint"><code>{fact}</code></p>}
      {children.length === 0 ? null : <ul>{children.map((child, index) => <Condition key={index} condition={child} />)}</ul>}
    </li>
  );
}
