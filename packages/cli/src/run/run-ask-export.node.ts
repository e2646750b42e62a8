import { join, resolve } from 'node:path';

import { isNotOurs } from '@adempi/adapters';
import { createEvaluator, rankQuestions } from '@adempi/core';
import { isOnSheets, officeFile, officeName, officeOf, writeOfficeSheet, writeRows } from '@adempi/report';
import { addPeriod, compareText, formatDay, groupBy, indexVocabulary } from '@adempi/schema';
import type { Bundle, CivilDate, Question } from '@adempi/schema';

import type { AskFlags } from '../commands/ask.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadState } from '../load-state.node.ts';
import { suggestOffice } from '../offices/list-offices.ts';
import { printable } from '../printable.ts';
import { shapeOf } from '../terminal.ts';
import { officeTextsOf } from '../texts/offices.ts';
import { listExisting, makeFolder, writeOutput } from '../write-output.node.ts';
import { checkChoice } from './check-choice.ts';
import { optionalFlags } from './run-check.ts';

/** How long an office has to answer, unless `--reply-by` says otherwise. */
const REPLY_PERIOD = 'P15D';

const REPLY_TO = 'al responsabile per la transizione digitale (RTD)';

/** A worksheet that was made. */
interface OfficeSheet {
  readonly office: string;
  readonly file: string;
  readonly questions: readonly Question[];
  readonly bytes: Uint8Array;
}

/**
 * Writes a worksheet for each office into a folder. All are made before one is written, and none
 * is written over: it may be filled in.
 */
export async function runAskExport(name: string, folder: string, flags: AskFlags, context: Context): Promise<void> {
  const { io, lang } = context;
  const { usage } = officeTextsOf(lang);
  const asOf = flags.asOf ?? io.today();
  if (flags.replyBy !== undefined && flags.replyBy < asOf) throw new UsageError(usage.past(flags.replyBy));
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  checkChoice(flags, bundle, context);
  const state = await loadState(name, bundle, context);
  // The worksheets are Italian in every language.
  const assessment = createEvaluator(bundle, { isChecked: true }).assess(state, { asOf, lang: 'it', ...optionalFlags(flags) });
  const { asked, left } = choose(rankQuestions(assessment, bundle).filter(({ fact }) => flags.again === true || !isNotOurs(state, fact)), bundle, flags);
  const byOffice = [...groupBy(asked, officeOf)].sort(([one], [other]) => compareText(one, other)).filter(([office]) => flags.office === undefined || office === flags.office.toUpperCase());
  if (flags.office !== undefined && byOffice.length === 0) throw new UsageError(usage.noOffice(flags.office, suggestOffice(flags.office, bundle), [...new Set(asked.map(officeOf))].sort().join(', ')));
  const replyBy = flags.replyBy ?? (addPeriod(asOf, REPLY_PERIOD));
  const sheets = await Promise.all(
    byOffice.map(async ([office, questions]): Promise<OfficeSheet> => {
      const bytes = await writeOfficeSheet({ office, questions, assessment, state, bundle, replyBy, replyTo: flags.replyTo ?? REPLY_TO });
      return { office, file: officeFile(office), questions, bytes };
    }),
  );
  await writeSheets(sheets, folder, context);
  await io.stdout.write(tell(sheets, { state: name, ente: state.ente.denominazione, folder, replyBy, left: left.map(({ path }) => labelOf(path, bundle, lang)) }, context));
}

interface Chosen {
  readonly asked: readonly Question[];
  /** Questions that no worksheet asks. */
  readonly left: readonly Question[];
}

function choose(questions: readonly Question[], bundle: Bundle, { limit }: AskFlags): Chosen {
  const vocabulary = indexVocabulary(bundle.vocabulary);
  const fits = (question: Question): boolean => isOnSheets(question, vocabulary);
  return { asked: questions.filter(fits).slice(0, limit), left: questions.filter((question) => !fits(question)) };
}

function labelOf(path: string, { vocabulary }: Bundle, lang: 'it' | 'en'): string {
  const label = vocabulary.find((definition) => definition.path === path)?.label;
  return label?.[lang] ?? label?.it ?? path;
}

async function writeSheets(sheets: readonly OfficeSheet[], folder: string, context: Context): Promise<void> {
  const { io, lang } = context;
  const path = resolve(io.cwd, folder);
  const taken = (await listExisting(path, sheets.map(({ file }) => file))).map((file) => join(folder, file));
  if (taken.length > 0) throw new UsageError(officeTextsOf(lang).usage.exists(taken));
  if (sheets.length > 0) await makeFolder(path, folder, context);
  for (const { file, bytes } of sheets) await writeOutput(join(path, file), join(folder, file), bytes, context);
}

interface Told {
  readonly state: string;
  readonly ente: string;
  readonly folder: string;
  readonly replyBy: CivilDate;
  readonly left: readonly string[];
}

function tell(sheets: readonly OfficeSheet[], { state, ente, folder, replyBy, left }: Told, context: Context): string {
  const { exported } = officeTextsOf(context.lang);
  const rows = sheets.map(({ office, file, questions }) => [officeName(office), file, String(questions.length), String(new Set(questions.flatMap(({ rules }) => rules)).size)].map(printable));
  const notes = [...(left.length === 0 ? [] : [exported.left(left)]), ...(sheets.length === 0 ? [] : [exported.next(state, formatDay(replyBy), folder)])];
  const table = sheets.length === 0 ? `${exported.nothing}\n` : writeRows(exported.head, rows, shapeOf(context));
  return [`${printable(exported.title(ente, folder))}\n`, table, ...notes.map((note) => `${note.split('\n').map(printable).join('\n')}\n`)].join('\n');
}
