import { answerAll, isNotOurs } from '@adempi/adapters';
import type { Answer, Respondent } from '@adempi/adapters';
import { uniteItems } from '@adempi/core';
import type { Asked } from '@adempi/core';
import { countDecided } from '@adempi/report';
import { indexVocabulary } from '@adempi/schema';
import type { Assessment, QuestionList, VocabularyIndex } from '@adempi/schema';

import type { Context } from '../context.ts';
import { askTextsOf } from '../texts/ask.ts';
import { describeQuestion } from './describe-question.ts';
import type { Interview } from './interview.ts';
import type { Prompts } from './prompts.ts';
import { putQuestion } from './put-question.ts';
import type { Back } from './put-question.ts';
import { saveState, writeText } from './state-file.node.ts';
import type { StateFile } from './state-file.node.ts';
import { decidedLines, tellConflicts } from './tell-progress.ts';

/** What a conversation works with. */
export interface Conversation {
  readonly interview: Interview;
  readonly prompts: Prompts;
  readonly respondent: Respondent;
  readonly context: Context;
  readonly limit: number | null;
}

/** Where a conversation stands. */
interface Standing {
  readonly file: StateFile;
  readonly assessment: Assessment;
  /** Asked in this session, and not known. */
  readonly unsure: ReadonlySet<string>;
  /** The question that comes next, after going back. */
  readonly next: string | null;
  readonly answered: number;
}

/** The outcome of a conversation, for its last words. */
export interface Conversed {
  readonly answered: number;
  readonly unsure: number;
  readonly notOurs: number;
  /** No question is left: nobody stopped. */
  readonly isFinished: boolean;
}

/**
 * Asks one question after the other, and saves each answer at once: whatever happens, only the
 * question at hand is lost. Going back writes the file as it was before the last question.
 */
export async function converse(opened: StateFile, conversation: Conversation): Promise<Conversed> {
  const { interview, limit } = conversation;
  const index = indexVocabulary(interview.bundle.vocabulary);
  const past: Standing[] = [];
  let now: Standing = { file: opened, assessment: interview.assess(opened.state), unsure: new Set(), next: null, answered: 0 };
  for (;;) {
    const asked = past.length === limit ? undefined : chooseNext(interview.list(now.assessment, now.file.state, { skip: now.unsure }), now.next);
    if (asked === undefined) return conclude(now, true);
    const { help, question: message } = describeQuestion(asked, tellingOf(now, past.length + 1, index, conversation));
    conversation.prompts.say(help.join('\n'));
    const reply = await putQuestion(asked, message, { prompts: conversation.prompts, lang: conversation.context.lang, index, state: now.file.state, back: backFrom(now, past.at(-1)) });
    if (reply === 'stop') return conclude(now, false);
    if (reply === 'back') {
      now = await goBack(now, past.pop() as Standing, conversation);
      continue;
    }
    past.push({ ...now, next: asked[0].fact });
    now = reply === 'unsure' ? { ...now, next: null, unsure: new Set([...now.unsure, ...asked.map(({ fact }) => fact)]) } : await takeAnswers(now, asked, reply.answers, conversation);
  }
}

/** On a terminal yes or no is asked of all items of a list at once, and anything else of one at a time. */
function chooseNext({ questions }: QuestionList, wanted: string | null): Asked | undefined {
  const united = uniteItems(questions, ({ type }) => type === 'boolean');
  return united.find((asked) => asked.some(({ fact }) => fact === wanted)) ?? united[0];
}

function conclude({ answered, unsure, file }: Standing, isFinished: boolean): Conversed {
  const notOurs = Object.keys(file.state.provenienza ?? {}).filter((fact) => isNotOurs(file.state, fact)).length;
  return { answered, unsure: unsure.size, notOurs, isFinished };
}

function tellingOf({ file, assessment }: Standing, number: number, index: VocabularyIndex, { context: { lang } }: Conversation): Parameters<typeof describeQuestion>[1] {
  const { decided, all } = countDecided(assessment);
  const titles = new Map(assessment.rules.map(({ ruleId, title }) => [ruleId, title]));
  return { state: file.state, index, lang, titles, progress: askTextsOf(lang).progress(number, decided, all) };
}

function backFrom(now: Standing, before: Standing | undefined): Back | null {
  if (before === undefined) return null;
  return now.file.text === before.file.text ? 'back' : 'takeBack';
}

async function goBack(now: Standing, before: Standing, { prompts, context }: Conversation): Promise<Standing> {
  if (backFrom(now, before) === 'back') return { ...before, file: now.file };
  const file = await writeText(now.file, before.file, context);
  prompts.say(askTextsOf(context.lang).takenBack);
  return { ...before, file };
}

async function takeAnswers(now: Standing, asked: Asked, answers: readonly Answer[], { interview, prompts, respondent, context }: Conversation): Promise<Standing> {
  const { lang } = context;
  const texts = askTextsOf(lang);
  const { state, conflicts } = answerAll(now.file.state, answers, respondent, interview.bundle.vocabulary);
  const file = await saveState(now.file, state, context);
  const assessment = interview.assess(state);
  const decided = decidedLines(now.assessment, assessment, lang);
  const isRemark = answers.some(({ kind }) => kind === 'not_ours') && decided.length === 0;
  prompts.say(decided.length > 0 ? decided.join('\n') : isRemark ? texts.remarked : texts.noneDecided);
  for (const line of tellConflicts(conflicts, state, interview.bundle, lang)) prompts.warn(line);
  // What an answer did not settle is not asked over and over: a list that stays open, a contradiction.
  const open = new Set(interview.list(assessment, state).questions.map(({ fact }) => fact));
  const unsettled = asked.map(({ fact }) => fact).filter((fact) => open.has(fact));
  return { file, assessment, next: null, answered: now.answered + 1, unsure: new Set([...now.unsure, ...unsettled]) };
}
