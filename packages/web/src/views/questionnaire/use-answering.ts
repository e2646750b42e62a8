import { useLayoutEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

import { useApp } from '../../app-context.ts';
import type { AskedQuestion, FieldFault } from '../../engine/questionnaire/questionnaire-types.ts';
import { route } from '../../router/navigation.ts';
import { badDays } from './date-input.tsx';
import { toAnswer, toNotOurs } from './draft.ts';
import type { Draft } from './draft.ts';
import { tellLast } from './tell-last.ts';
import { choose, useChoice } from './use-choice.ts';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** How the answer to the question at hand is given, and what came of it. */
export interface Answering {
  /** Gives the answer, or the reason why it does not concern the ente. */
  readonly send: (isNotOurs: boolean) => Promise<void>;
  readonly isSending: boolean;
  readonly faults: readonly FieldFault[];
  /** Why the state would not be sound. */
  readonly problems: readonly string[];
}

/** Gives the answer of a draft; the focus goes to the first field that is wrong. */
export function useAnswering(question: AskedQuestion, draft: Draft, form: RefObject<HTMLFormElement | null>): Answering {
  const { state, actions } = useApp();
  const texts = useQuestionnaireTexts();
  const choice = useChoice();
  const [isSending, setSending] = useState(false);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [problems, setProblems] = useState<readonly string[]>([]);
  useLayoutEffect(() => {
    if (faults.length > 0) focusFault(form.current);
  }, [faults]);
  const send = async (isNotOurs: boolean): Promise<void> => {
    const unreal = form.current === null ? [] : badDays(form.current).map((of): FieldFault => ({ ...of, problem: 'wanted', wanted: texts.day }));
    const answer = unreal.length > 0 ? { faults: unreal } : isNotOurs ? toNotOurs(question, draft) : toAnswer(question, draft);
    if ('faults' in answer) {
      setFaults(answer.faults);
      return;
    }
    setSending(true);
    const sentFrom = route.value;
    const next = { ...choice, wanted: null };
    const answered = await actions.interview.answer({ ...answer, question: [question.about, question.question].filter((text) => text !== '').join(' – ') }, next, () => {
      // Who went elsewhere meanwhile stays there.
      if (route.value === sentFrom) choose(next);
    });
    setFaults(answered?.kind === 'invalid' ? answered.faults : []);
    setProblems(answered?.kind === 'refused' ? answered.problems.map(({ message }) => message) : []);
    setSending(false);
    const { last, listed } = state.interview;
    const questionnaire = listed.value?.questionnaire;
    if (last.value !== null && questionnaire !== undefined) state.announcement.value = [`${texts.lastTitle}.`, ...tellLast(last.value, texts), texts.progress(questionnaire.decided, questionnaire.all)].join(' ');
  };
  return { send, isSending, faults, problems };
}

/** Groups of buttons are marked as a whole: the focus goes to the first of them. */
function focusFault(form: HTMLFormElement | null): void {
  const found = form?.querySelector<HTMLElement>('[aria-invalid=true]');
  const target = found?.matches('fieldset') === true ? found.querySelector<HTMLElement>('input, select') : found;
  found?.closest('details')?.setAttribute('open', '');
  target?.focus();
}
