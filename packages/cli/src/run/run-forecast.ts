import { createEvaluator, forecast, lastForecastDay } from '@adempi/core';
import { writeForecast, writeForecastJson } from '@adempi/report';

import type { ForecastFlags } from '../commands/forecast.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { loadAll } from '../load-all.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadState } from '../load-state.node.ts';
import { shapeOf } from '../terminal.ts';
import { loadWaivers } from '../waivers/load-waivers.node.ts';
import { warnOfWaivers, waiverOptions } from '../waivers/warn-of-waivers.ts';
import { waiverFiles } from '../waivers/waiver-flags.ts';
import { checkChoice } from './check-choice.ts';
import { optionalFlags } from './run-check.ts';

/** Tells what changes by itself in one state. It is no verdict: it ends with 0, whatever it tells. */
export async function runForecast(name: string, flags: ForecastFlags, context: Context): Promise<void> {
  const { io, lang } = context;
  const from = flags.asOf ?? io.today();
  checkUntil(from, flags.until, context);
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  checkChoice(flags, bundle, context);
  const [state, waivers] = await loadAll([() => loadState(name, bundle, context), () => loadWaivers(waiverFiles(flags), bundle, context)]);
  await warnOfWaivers(waivers, [state], context);
  const evaluator = createEvaluator(bundle, { isChecked: true });
  const result = forecast(evaluator, state, { from, until: flags.until, lang, ...optionalFlags(flags), ...waiverOptions(waivers) });
  await io.stdout.write(flags.format === 'json' ? writeForecastJson(result) : writeForecast(result, { ...shapeOf(context), bundle }));
}

function checkUntil(from: string, until: string, { texts: { usage } }: Context): void {
  const last = lastForecastDay(from);
  if (until < from) throw new UsageError(usage.untilBefore(until, from));
  if (until > last) throw new UsageError(usage.untilTooFar(until, last));
}
