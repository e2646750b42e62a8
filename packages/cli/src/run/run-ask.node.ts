import { answerAll } from '@adempi/adapters';
import { toJson } from '@adempi/report';

import { createPrompts } from '../ask/clack-prompts.node.ts';
import { converse } from '../ask/converse.ts';
import type { Conversed } from '../ask/converse.ts';
import { respondentOf, startInterview } from '../ask/interview.ts';
import type { Interview } from '../ask/interview.ts';
import type { Prompts } from '../ask/prompts.ts';
import { readAnswerFlags } from '../ask/read-answer-flags.ts';
import { openStateFile, refuseStdin, saveState } from '../ask/state-file.node.ts';
import type { StateFile } from '../ask/state-file.node.ts';
import { decidedLines, tellConflicts } from '../ask/tell-progress.ts';
import type { AskFlags } from '../commands/ask.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { loadRules } from '../load-rules.node.ts';
import { printable } from '../printable.ts';
import { shapeOf } from '../terminal.ts';
import { askTextsOf } from '../texts/ask.ts';

/**
 * Asks the questions of a state, or takes answers from the command line, and writes them into its
 * file; with `--json` the questions are printed. It is no verdict: it ends with 0.
 * @throws {UsageError} where there is nobody to ask, and nothing to write
 */
export async function runAsk(name: string, flags: AskFlags, context: Context): Promise<void> {
  const { io, lang } = context;
  const isTold = flags.answer !== undefined;
  const terminal = isTold || flags.json === true ? null : io.terminal();
  if (!isTold && flags.json !== true && terminal === null) throw new UsageError(askTextsOf(lang).noTerminal);
  if (flags.json !== true || isTold) refuseStdin(name, context);
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  const interview = startInterview(flags, bundle, context);
  const file = await openStateFile(name, bundle, context);
  if (terminal !== null) {
    await askInTerminal(file, { interview, flags, prompts: createPrompts(terminal, shapeOf(context).width) }, context);
    return;
  }
  const told = isTold ? await takeFlags(file, { interview, flags }, context) : file;
  if (flags.json === true) await io.stdout.write(`${toJson(interview.list(interview.assess(told.state), told.state, { limit: flags.limit ?? null }), 2)}\n`);
}

interface Asking {
  readonly interview: Interview;
  readonly flags: AskFlags;
}

/** Answers from the command line: all of them, or none where one is wrong. */
async function takeFlags(file: StateFile, { interview, flags }: Asking, context: Context): Promise<StateFile> {
  const { io, lang } = context;
  const texts = askTextsOf(lang);
  const answers = readAnswerFlags(flags.answer ?? [], file.state, interview.bundle, context);
  const { state, conflicts } = answerAll(file.state, answers, respondentOf(interview, flags.role ?? null, context), interview.bundle.vocabulary);
  const saved = await saveState(file, state, context);
  const decided = decidedLines(interview.assess(file.state), interview.assess(state), lang);
  const lines = [texts.saved(printable(file.name), answers.length), ...(decided.length === 0 ? [texts.noneDecided] : decided), ...tellConflicts(conflicts, state, interview.bundle, lang)];
  await (flags.json === true ? io.stderr : io.stdout).write(`${lines.join('\n')}\n`);
  return saved;
}

async function askInTerminal(file: StateFile, { interview, flags, prompts }: Asking & { readonly prompts: Prompts }, context: Context): Promise<void> {
  const texts = askTextsOf(context.lang);
  prompts.open(texts.intro(printable(file.state.ente.denominazione)));
  const role = flags.role ?? (await prompts.write(texts.role, { placeholder: texts.rolePlaceholder, check: () => null }));
  const nobody: Conversed = { answered: 0, unsure: 0, notOurs: 0, isFinished: false };
  const conversed = role === null ? nobody : await converse(file, { interview, prompts, respondent: respondentOf(interview, role === '' ? null : role, context), context, limit: flags.limit ?? null });
  if (conversed.isFinished && flags.limit === undefined) prompts.say(texts.finished(conversed.unsure, conversed.notOurs));
  const name = printable(file.name);
  prompts.say(conversed.answered === 0 ? texts.unsaved : texts.saved(name, conversed.answered));
  prompts.close(texts.next(name));
}
