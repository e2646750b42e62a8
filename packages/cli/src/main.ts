import { CommanderError } from 'commander';
import type { Command } from 'commander';
import { describeSystemError, isSystemError } from '@adempi/schema';

import { createContext } from './context.ts';
import type { Context } from './context.ts';
import { InputError, OutputError, UsageError } from './errors.ts';
import { exitCodes } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { fullName, translateError } from './help.ts';
import type { Io } from './io.ts';
import { formatProblems } from './format-problems.ts';
import { printable } from './printable.ts';
import { createProgram } from './program.ts';
import { detectLang } from './texts/texts.ts';
import { describeWriteError } from './write-output.node.ts';

/**
 * Runs a command line and gives its exit code. The only place that catches: what reaches it is
 * told to the user, in the language of the run.
 * @example await main(['check', 'comune.yml'], createNodeIo())
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const context = createContext(io, detectLang(argv, io.env));
  const out: string[] = [];
  const program = createProgram(context, (text) => out.push(text));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return await tell(error, context, { out, command: commandOf(argv, program) });
  }
}

interface Run {
  /** What commander had to say. */
  readonly out: readonly string[];
  readonly command: string;
}

async function tell(error: unknown, context: Context, run: Run): Promise<ExitCode> {
  try {
    return await tellOrThrow(error, context, run);
  } catch (failure) {
    return tellOrThrow(failure, context, run).catch(() => exitCodes.internal);
  }
}

async function tellOrThrow(error: unknown, { io, texts, lang }: Context, run: Run): Promise<ExitCode> {
  const say = (text: string): Promise<void> => io.stderr.write(`${text}\n`);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) {
      await io.stdout.write(run.out.join(''));
      return exitCodes.ok;
    }
    // A command without a subcommand: its help is the best answer.
    if (error.code === 'commander.help') await say(run.out.join('').trimEnd());
    else await say(`${texts.usage.prefix}: ${printable(translateError(error, texts))}\n${texts.usage.hint(run.command)}`);
    return exitCodes.invalid;
  }
  if (error instanceof UsageError) {
    await say(`${texts.usage.prefix}: ${printable(error.message)}`);
    return exitCodes.invalid;
  }
  if (error instanceof InputError) {
    await say(formatProblems(error.diagnostics, texts, error.undone));
    return exitCodes.invalid;
  }
  if (error instanceof OutputError) {
    const message = error.message === '' ? texts.output.stdoutFailed(describeWriteError(error.cause, texts, lang)) : error.message;
    await say(`${texts.usage.prefix}: ${printable(message)}`);
    return exitCodes.internal;
  }
  if (isSystemError(error)) await say(`${texts.usage.prefix}: ${describeSystemError(error, lang)}${placeOf(error)}`);
  else await say(texts.bug(printable(error instanceof Error ? error.message : String(error))));
  if (io.env['ADEMPI_DEBUG'] && error instanceof Error) await say(`${texts.bugDebug}: ${error.stack ?? ''}`);
  return exitCodes.internal;
}

function placeOf(error: unknown): string {
  const { path } = error as NodeJS.ErrnoException;
  return path === undefined ? '' : ` (${printable(path)})`;
}

// The command that was meant, for the hint: what commander throws does not tell.
function commandOf(argv: readonly string[], program: Command): string {
  let command = program;
  for (const word of argv) command = command.commands.find((one) => one.name() === word) ?? command;
  return fullName(command);
}
