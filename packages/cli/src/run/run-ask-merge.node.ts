import { answerSources, confirmSources, isDeclared, mergeReplies, tellMerge } from '@adempi/adapters';
import type { NamedFonte } from '@adempi/adapters';
import { factText } from '@adempi/report';
import { formatDay, isSame } from '@adempi/schema';
import type { Bundle, State } from '@adempi/schema';

import { openStateFile, refuseStdin, saveState } from '../ask/state-file.node.ts';
import type { AskFlags } from '../commands/ask.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { loadRules } from '../load-rules.node.ts';
import { suggestOffice } from '../offices/list-offices.ts';
import { readReplies } from '../offices/read-replies.node.ts';
import { printable } from '../printable.ts';
import { officeTextsOf } from '../texts/offices.ts';

/** A state while answers are put into it, and what is to be told. */
interface Work {
  readonly state: State;
  readonly lines: readonly string[];
}

/**
 * Puts the answers of offices into a state, and makes attested what someone confirms. Whatever is
 * wrong with any worksheet, all of it is told, and nothing is written.
 */
export async function runAskMerge(name: string, flags: AskFlags, context: Context): Promise<void> {
  const { io, lang } = context;
  const texts = officeTextsOf(lang);
  refuseStdin(name, context);
  if (flags.confirm?.trim() === '') throw new UsageError(texts.usage.noRole);
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  const file = await openStateFile(name, bundle, context);
  const before = file.state;
  const { confirm } = flags;
  const merged = flags.merge === undefined ? { state: before, lines: [], sources: null } : await merge(before, flags.merge, { bundle, flags }, context);
  const confirmed = confirm === undefined ? merged : confirmAll(merged, { name, role: confirm.trim(), flags, bundle }, context);
  const isChanged = !isSame(confirmed.state, before);
  await saveState(file, confirmed.state, context);
  const ends = [
    isChanged ? texts.merged.written(name) : texts.merged.same,
    ...(flags.merge === undefined ? [] : [...(isUnconfirmed(confirmed.state, merged.sources) ? [texts.merged.confirmHint(name)] : []), texts.merged.next(name)]),
  ];
  await io.stdout.write([...confirmed.lines, '', ...ends].map((line) => `${line.split('\n').map(printable).join('\n')}\n`).join(''));
}

/** Whether nobody vouches yet for some of what was merged. */
function isUnconfirmed(state: State, sources: ReadonlySet<string> | null): boolean {
  return answerSources(state, null).some(({ name, fonte }) => sources?.has(name) === true && isDeclared(fonte));
}

interface Merging {
  readonly bundle: Bundle;
  readonly flags: AskFlags;
}

interface MergedWork extends Work {
  /** The sources that were merged; null where none was. */
  readonly sources: ReadonlySet<string> | null;
}

async function merge(before: State, files: readonly string[], { bundle, flags }: Merging, context: Context): Promise<MergedWork> {
  const { lang, io } = context;
  const replies = await readReplies(files, { bundle, ente: before.ente, today: flags.asOf ?? io.today() }, context);
  const merged = mergeReplies(before, replies, bundle.vocabulary);
  return { state: merged.state, lines: tellMerge({ before, merged, vocabulary: bundle.vocabulary, lang, texts: officeTextsOf(lang).merged, tellValue: factText }), sources: new Set(merged.replies.map(({ source }) => source)) };
}

interface Confirming {
  readonly name: string;
  readonly role: string;
  readonly flags: AskFlags;
  readonly bundle: Bundle;
}

/** What was merged just now, or else all answers of offices that the state has. */
function confirmAll({ state, lines, sources }: MergedWork, { name, role, flags, bundle }: Confirming, { io, lang }: Context): Work {
  const { usage, confirmed: texts } = officeTextsOf(lang);
  const office = flags.office ?? null;
  const found = answerSources(state, office).filter((source) => sources?.has(source.name) ?? true);
  const meant = office === null ? null : suggestOffice(office, bundle);
  if (found.length === 0 && (sources === null || meant !== null)) throw new UsageError(usage.nothingMerged(name, office, meant));
  const { state: after, confirmed, already } = confirmSources(state, found, { role, day: flags.asOf ?? io.today() });
  const titles = (list: readonly NamedFonte[]): string[] => list.map(({ fonte }) => (fonte.data === undefined ? fonte.titolo : `${fonte.titolo} (${formatDay(fonte.data)})`));
  return { state: after, lines: [...lines, ...(confirmed.length === 0 ? [] : [texts.done(titles(confirmed), role)]), ...(already.length === 0 ? [] : [texts.already(titles(already))])] };
}
