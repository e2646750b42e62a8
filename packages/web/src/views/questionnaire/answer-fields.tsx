import type { JSX } from 'preact';

import { AnswerField } from './answer-field.tsx';
import { NO_ANSWER } from './draft.ts';
import type { FieldsProps } from './fields.ts';
import { ItemsField } from './items-field.tsx';

/** The answer to a question: a list, or a field for each of its subjects, called by the name of the item. */
export function AnswerFields(props: FieldsProps): JSX.Element {
  const { question, draft, faults, onChange } = props;
  if (question.type === 'collection') return <ItemsField {...props} />;
  const isAlone = question.subjects.length === 1;
  return (
    <div class={isAlone ? undefined : 'subjects'}>
      {question.subjects.map(({ fact, name }) => (
        <AnswerField
          key={fact}
          question={question}
          fact={fact}
          item={isAlone ? null : name}
          answer={draft.answers.get(fact) ?? NO_ANSWER}
          faults={faults.filter((fault) => fault.fact === fact)}
          onChange={(answer) => onChange({ ...draft, answers: new Map([...draft.answers, [fact, answer]]) })}
        />
      ))}
    </div>
  );
}
