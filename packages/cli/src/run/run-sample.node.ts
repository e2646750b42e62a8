import { resolve } from 'node:path';

import { MAX_SOURCE_BYTES } from '@adempi/adapters';
import { readBytes } from '@adempi/packs/read-bytes';
import { toJson, writeRows } from '@adempi/report';

import type { SampleFlags } from '../commands/sample.ts';
import type { Context } from '../context.ts';
import { InputError, UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { printable } from '../printable.ts';
import { estimateErrors } from '../sample/estimate-errors.ts';
import type { CheckedFinding, ErrorRate, SampleEstimate } from '../sample/estimate-errors.ts';
import { readSample } from '../sample/read-sample.ts';
import { shapeOf } from '../terminal.ts';
import { sampleTextsOf } from '../texts/sample.ts';
import type { SampleTexts } from '../texts/sample.ts';

/**
 * Tells from a sample that someone checked how often sources and rules are wrong. Exit 3 where
 * nothing was checked yet.
 * @throws {InputError} with every cell that cannot be read
 */
export async function runSample(name: string, flags: SampleFlags, context: Context): Promise<void> {
  const { io, lang } = context;
  const texts = sampleTextsOf(lang);
  const read = readBytes(resolve(io.cwd, name), { file: name, lang, limit: MAX_SOURCE_BYTES });
  if ('diagnostic' in read) throw new InputError([read.diagnostic]);
  // The day of the file is of no use here: each row has its own.
  const { findings, totals, diagnostics } = await readSample({ name, bytes: read.bytes, date: io.today() }, lang);
  if (diagnostics.length > 0) throw new InputError(diagnostics);
  if (findings.length === 0) throw new UsageError(texts.empty(name));
  const estimate = estimateErrors(findings, totals);
  await io.stdout.write(flags.format === 'json' ? `${toJson(describe(estimate), 2)}\n` : writeEstimate(estimate, findings, texts, context));
  if (estimate.all.rate === null) context.exitCode = exitCodes.undecided;
}

/** The estimate as JSON: rates with six decimals. */
function describe({ all, adapters, rules, covered }: SampleEstimate): Record<string, unknown> {
  return { adempiSample: 1, level: 0.95, unfilled: all.drawn - all.checked, covered: round(covered), all: describeRate(all), adapters: adapters.map(describeRate), rules: rules.map(describeRate) };
}

function describeRate({ name, drawn, checked, undetermined, wrong, rate, interval, effectiveSize }: ErrorRate): Record<string, unknown> {
  return {
    ...(name === '' ? {} : { id: name }),
    drawn,
    checked,
    undetermined,
    wrong,
    rate: rate === null ? null : round(rate),
    low: interval === null ? null : round(interval.low),
    high: interval === null ? null : round(interval.high),
    effectiveSize: round(effectiveSize),
  };
}

function round(number: number): number {
  return Math.round(number * 1_000_000) / 1_000_000;
}

function writeEstimate(estimate: SampleEstimate, findings: readonly CheckedFinding[], texts: SampleTexts, context: Context): string {
  const { all, adapters, rules, covered } = estimate;
  const percent = percentIn(context);
  const rowOf = (name: string, rate: ErrorRate): string[] => [printable(name), ...cellsOf(rate, percent, texts)];
  const notes = [
    ...(all.checked < all.drawn ? [texts.unfilled(all.drawn - all.checked)] : []),
    ...(all.undetermined > 0 ? [texts.undetermined(all.undetermined)] : []),
    ...(covered < 1 && all.rate !== null ? [texts.covered(percent(covered))] : []),
    texts.method,
  ];
  return [
    `${texts.title(all.checked, findings.length)}\n`,
    writeRows([texts.adapter, ...texts.head], [rowOf(texts.all, all), ...adapters.map((rate) => rowOf(rate.name, rate))], shapeOf(context)),
    writeRows([texts.rule, ...texts.head], rules.map((rate) => rowOf(rate.name, rate)), shapeOf(context)),
    `${notes.join('\n')}\n`,
  ].join('\n');
}

function cellsOf({ drawn, checked, undetermined, wrong, rate, interval }: ErrorRate, percent: (share: number) => string, { notYet }: SampleTexts): string[] {
  const counts = [drawn, checked, undetermined, wrong].map(String);
  return [...counts, rate === null ? notYet : percent(rate), interval === null ? notYet : `${percent(interval.low).replace(' %', '')} – ${percent(interval.high)}`];
}

/** By hand: locales differ from one runtime to the next. */
function percentIn({ lang }: Context): (share: number) => string {
  return (share) => `${(share * 100).toFixed(1).replace('.', lang === 'it' ? ',' : '.')} %`;
}
