import { join, resolve } from 'node:path';

import { writeFleet } from '@adempi/report/fleet';
import type { Fleet } from '@adempi/report/fleet';

import type { FleetFlags } from '../commands/fleet.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { listOtherPacks, readFleet } from '../fleet/read-fleet.node.ts';
import { loadRules } from '../load-rules.node.ts';
import { printable } from '../printable.ts';
import { fleetTextsOf } from '../texts/fleet.ts';
import { writeOutput } from '../write-output.node.ts';
import { protectInputs } from './write-reports.node.ts';

/** What of a folder the page is made from. */
const READ: readonly string[] = ['summary.json', 'enti.csv', 'rules.csv', 'findings.ndjson', 'fonti.json'];

/** Writes the page of a folder of results. Nothing is assessed: it ends with 0, whatever was found. */
export async function runFleet(folder: string, { output, exposure = false, rules }: FleetFlags, context: Context): Promise<void> {
  const { io, lang, texts } = context;
  const own = fleetTextsOf(lang);
  if (!/\.html?$/iu.test(output)) throw new UsageError(own.notHtml(output));
  await protectInputs({ outputs: [{ file: output }] }, { states: READ.map((name) => join(folder, name)), rules }, context);
  const bundle = await loadRules(rules, context, 'verdicts');
  const fleet = await readFleet(folder, bundle, context);
  if (exposure && !tellsExposure(fleet)) throw new UsageError(own.noExposure(folder));
  await writeOutput(resolve(io.cwd, output), output, writeFleet(fleet, { lang, exposure }), context);
  const others = listOtherPacks(fleet.packs, bundle);
  if (others.length > 0) await io.stderr.write(`${printable(own.otherRules(others.join(', ')))}\n`);
  await io.stderr.write(`${printable(texts.output.written(output))}\n`);
}

/** A batch that was asked for exposure says of every ente how many breaches have one. */
function tellsExposure({ enti }: Fleet): boolean {
  return enti.every(({ fined }) => fined !== null);
}
