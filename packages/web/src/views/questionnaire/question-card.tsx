import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { useApp } from '../../app-context.ts';
import type { AskedQuestion } from '../../engine/questionnaire/questionnaire-types.ts';
import { Icon } from '../../parts/icon.tsx';
import { takesBack } from '../../store/interview.ts';
import { AnswerFields } from './answer-fields.tsx';
import { DocumentFields } from './document-fields.tsx';
import { emptyDraft } from './draft.ts';
import { Duties } from './duties.tsx';
import { NotOurs } from './not-ours.tsx';
import { QuestionHelp } from './question-help.tsx';
import { useAnswering } from './use-answering.ts';
import { choose, useChoice } from './use-choice.ts';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** One question: what helps to answer it, the answer, and what to do instead. */
export function QuestionCard({ question }: { readonly question: AskedQuestion }): JSX.Element {
  const { state } = useApp();
  const texts = useQuestionnaireTexts();
  const [draft, setDraft] = useState(() => emptyDraft(question));
  const [isNotOurs, setNotOurs] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const answering = useAnswering(question, draft, form);
  const isReader = state.role.value === 'reader';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void answering.send(isNotOurs);
  };
  return (
    <form ref={form} class="panel question" data-fact={question.fact} noValidate onSubmit={submit} aria-labelledby="question">
      <Heading question={question} />
      <QuestionHelp question={question} />
      <Duties question={question} />
      {answering.problems.length === 0 ? null : (
        <div class="callout-problem" role="alert">
          <h3 class="h5">{texts.refused}</h3>
          <ul>{answering.problems.map((problem) => <li key={problem}>{problem}</li>)}</ul>
        </div>
      )}
      <fieldset class="bare" disabled={isReader || answering.isSending}>
        {isNotOurs ? (
          <NotOurs question={question} draft={draft} faults={answering.faults} onChange={setDraft} />
        ) : (
          <>
            <AnswerFields question={question} draft={draft} faults={answering.faults} onChange={setDraft} />
            <DocumentFields question={question} draft={draft} faults={answering.faults} onChange={setDraft} />
          </>
        )}
        <div class="actions">
          <button type="submit" class="btn btn-primary">{isNotOurs ? texts.reasonGo : texts.go}</button>
          {isNotOurs ? <button type="button" class="btn btn-outline-primary" onClick={() => setNotOurs(false)}>{texts.cancel}</button> : <Instead question={question} onNotOurs={() => setNotOurs(true)} />}
        </div>
      </fieldset>
    </form>
  );
}

/** The question is the heading: the reader is led to it whenever another one is asked. */
function Heading({ question: { question, about } }: { readonly question: AskedQuestion }): JSX.Element {
  const { state } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // The first question leaves the focus on the heading of the page.
    if (state.interview.steps.value.length === 0 && document.activeElement?.tagName === 'H1') return;
    heading.current?.focus({ preventScroll: true });
    (document.getElementById('last-answer') ?? heading.current)?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <>
      {about === '' ? null : <p class="about">{about}</p>}
      <h2 id="question" ref={heading} tabIndex={-1} class="h4">{question}</h2>
    </>
  );
}

/** What can be done instead of answering. */
function Instead({ question: { subjects, registry }, onNotOurs }: { readonly question: AskedQuestion; readonly onNotOurs: () => void }): JSX.Element {
  const { state, actions } = useApp();
  const texts = useQuestionnaireTexts();
  const choice = useChoice();
  const last = state.interview.steps.value.at(-1);
  const goBack = async (): Promise<void> => {
    const before = await actions.interview.goBack();
    if (before === null) return;
    choose({ ...choice, wanted: before.facts[0] ?? null });
    if (before.isTakenBack) state.announcement.value = texts.takenBack;
  };
  const skip = (): void => {
    actions.interview.skip(subjects.map(({ fact }) => fact));
    choose({ ...choice, wanted: null });
  };
  return (
    <>
      <button type="button" class="btn btn-outline-primary" onClick={skip}>{texts.unsure}</button>
      {registry ? null : <button type="button" class="btn btn-outline-primary" onClick={onNotOurs}>{texts.notOurs}</button>}
      {last === undefined ? null : (
        <button type="button" class="btn btn-outline-primary" onClick={() => void goBack()}><Icon name="arrow-left" />{takesBack(last, state.document.value?.text) ? texts.takeBack : texts.back}</button>
      )}
    </>
  );
}
