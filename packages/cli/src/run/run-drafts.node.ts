import { join, resolve } from 'node:path';

import { createEvaluator } from '@adempi/core';
import { writeRows } from '@adempi/report';
import { writeDrafts } from '@adempi/report/drafts';
import type { WrittenDraft } from '@adempi/report/drafts';
import { suggest } from '@adempi/schema';
import type { Bundle } from '@adempi/schema';

import type { DraftFlags } from '../commands/bozze.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { loadAll } from '../load-all.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadState } from '../load-state.node.ts';
import { printable } from '../printable.ts';
import { shapeOf } from '../terminal.ts';
import { draftTextsOf } from '../texts/bozze.ts';
import { loadWaivers } from '../waivers/load-waivers.node.ts';
import { waiverFiles } from '../waivers/waiver-flags.ts';
import { waiverOptions, warnOfWaivers } from '../waivers/warn-of-waivers.ts';
import { listExisting, makeFolder, writeOutput } from '../write-output.node.ts';
import { optionalFlags } from './run-check.ts';
import { protectInputs } from './write-reports.node.ts';

/** Writes the documents that the findings of one state call for. It is no verdict: it ends with 0. */
export async function runDrafts(name: string, flags: DraftFlags, context: Context): Promise<void> {
  const { io, lang, texts } = context;
  const words = draftTextsOf(lang);
  const { output, only, list = false } = flags;
  if (output === undefined && !list) throw new UsageError(texts.commander.requiredOption(`-o, --output <${texts.values.folder}>`));
  const bundle = await loadRules(flags.rules, context);
  checkNames(only, bundle, context);
  const [state, waivers] = await loadAll([() => loadState(name, bundle, context), () => loadWaivers(waiverFiles(flags), bundle, context)]);
  await warnOfWaivers(waivers, [state], context);
  const evaluator = createEvaluator(bundle, { isChecked: true });
  const assessment = evaluator.assess(state, { asOf: flags.asOf ?? io.today(), lang: 'it', ...optionalFlags(flags), ...waiverOptions(waivers) });
  const written = await writeDrafts(assessment, state, bundle, only === undefined ? {} : { only });
  if (!list && output !== undefined && written.length > 0) await writeAll(written, output, { states: [name, ...waiverFiles(flags)], rules: flags.rules }, context);
  for (const id of (only ?? []).filter((one) => !written.some(({ draft }) => draft === one))) await io.stderr.write(`${words.notWritten(id)}\n`);
  if (written.length === 0) return void (await io.stdout.write(`${words.none}\n`));
  await io.stdout.write(writeRows(words.head, written.map(({ name: file, title, findings }) => [title, file, String(findings)]), shapeOf(context)));
  if (!list && output !== undefined) await io.stdout.write(`\n${words.next(printable(output))}\n`);
}

function checkNames(names: readonly string[] = [], { drafts = [] }: Bundle, { lang }: Context): void {
  const known = drafts.map(({ id }) => id);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(draftTextsOf(lang).unknown(unknown, suggest(unknown, known), known.join(', ')));
}

async function writeAll(written: readonly WrittenDraft[], folder: string, inputs: Parameters<typeof protectInputs>[1], context: Context): Promise<void> {
  const path = resolve(context.io.cwd, folder);
  const taken = await listExisting(path, written.map(({ name }) => name));
  if (taken.length > 0) throw new UsageError(draftTextsOf(context.lang).exists(taken.map((name) => join(folder, name))));
  const files = written.map(({ name, bytes }) => ({ file: join(folder, name), bytes }));
  await protectInputs({ outputs: files }, inputs, context);
  await makeFolder(path, folder, context);
  for (const { file, bytes } of files) await writeOutput(resolve(context.io.cwd, file), file, bytes, context);
}
