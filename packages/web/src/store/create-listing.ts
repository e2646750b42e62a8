import type { Desk } from '../engine/desk.ts';
import type { QuestionChoice, Questionnaire } from '../engine/questionnaire/questionnaire-types.ts';
import type { AppState } from './app-state.ts';

/** A list of questions that is awaited. */
interface AwaitedList {
  readonly of: AppState['result']['value'];
  readonly choice: string;
  readonly done: Promise<void>;
}

/** Lists the questions of a choice for the result that is shown. */
export type Listing = (choice: QuestionChoice) => Promise<void>;

/** A listing that makes no list twice, and of several shows only the one asked for last. */
export function createListing({ result, interview: { listed, steps } }: AppState, { listQuestions }: Pick<Desk, 'listQuestions'>): Listing {
  let last: AwaitedList | null = null;
  return (choice) => {
    const wanted = { of: result.value, choice: JSON.stringify(choice) };
    if (last?.of === wanted.of && last.choice === wanted.choice) return last.done;
    if (last === null && listed.value?.of === wanted.of && JSON.stringify(listed.value.choice) === wanted.choice) return Promise.resolve();
    const show = (questionnaire: Questionnaire | null): void => {
      if (last === mine && questionnaire !== null && result.value === mine.of) listed.value = { of: mine.of, choice, questionnaire, step: steps.value.length };
    };
    const mine: AwaitedList = { ...wanted, done: listQuestions(choice).then(show).finally(() => {
      if (last === mine) last = null;
    }) };
    last = mine;
    return mine.done;
  };
}
