import { resolve } from 'node:path';

import { removeItems } from '@adempi/schema/yaml';
import type { Diagnostic } from '@adempi/schema';

import type { WaiversFlags } from '../commands/waivers.ts';
import type { Context } from '../context.ts';
import { formatProblem } from '../format-problems.ts';
import { loadAll } from '../load-all.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadStates } from '../load-state.node.ts';
import { printable } from '../printable.ts';
import { readInputText } from '../read-input.node.ts';
import { waiverTextsOf } from '../texts/waivers.ts';
import { loadWaivers } from '../waivers/load-waivers.node.ts';
import { positionOf, reviewFile } from '../waivers/review-file.ts';
import { writeOutput } from '../write-output.node.ts';

/** Whose entries go. One of an ente or of an item that is not there may be a slip: it is told, and a person decides. */
const GONE: ReadonlySet<string> = new Set(['waiver.expired', 'waiver.unused']);

/** Takes out of a file the waivers that have ended, or that nothing needs, and says which; without `--write` it only says so. */
export async function runWaiversPrune(file: string, names: readonly string[], flags: WaiversFlags, context: Context): Promise<void> {
  const { io, lang, texts } = context;
  const own = waiverTextsOf(lang);
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  const [loaded, states] = await loadAll([() => loadWaivers([file], bundle, context), () => loadStates(names, bundle, context)]);
  if (loaded === null) return;
  const problems = reviewFile({ rinvii: loaded.rinvii, states, bundle, asOf: flags.asOf ?? io.today(), lang });
  const others = loaded.place(problems.filter((problem) => !isGone(problem)));
  if (others.length > 0) await io.stderr.write(others.map((problem) => `${formatProblem(problem, texts)}\n`).join(''));
  const gone = problems.filter(isGone);
  const positions = [...new Set(gone.flatMap((problem) => positionOf(problem) ?? []))];
  if (positions.length > 0 && flags.write === true) {
    const { text } = await readInputText(file, context);
    await writeOutput(resolve(io.cwd, file), file, removeItems(text, ['rinvii'], positions), context);
  }
  const summary = positions.length === 0 ? own.nothingToPrune : (flags.write === true ? own.removed : own.wouldRemove)(positions.length, file);
  const lines = [...loaded.place(gone).map(({ line, message }) => `${file}:${line ?? 1}  ${message}`), summary, ...(names.length === 0 ? [own.noStates] : [])];
  await io.stdout.write(`${lines.map(printable).join('\n')}\n`);
}

function isGone({ code }: Diagnostic): boolean {
  return GONE.has(code);
}
