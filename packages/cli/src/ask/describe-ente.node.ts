import { readAnswerText } from '@adempi/adapters';
import { checkFacts } from '@adempi/core';
import { textIn, validate } from '@adempi/schema';
import type { Bundle, FactDefinition, State } from '@adempi/schema';

import type { InitFlags } from '../commands/init.ts';
import type { Context } from '../context.ts';
import { InputError, UsageError } from '../errors.ts';
import { shapeOf } from '../terminal.ts';
import { askTextsOf } from '../texts/ask.ts';
import { initTextsOf } from '../texts/init.ts';
import { createPrompts } from './clack-prompts.node.ts';
import type { Prompts } from './prompts.ts';

/**
 * An ente that no registry knows: from flags, else from a person at a terminal; null where they stopped.
 * @throws {UsageError} when there is neither, or the kind of ente does not exist
 * @throws {InputError} when the flags tell what no ente can be
 */
export async function describeEnte(flags: InitFlags, bundle: Bundle, context: Context): Promise<State | null> {
  const { io, lang } = context;
  const { denominazione, tipo = 'comune', popolazione } = flags;
  if (denominazione !== undefined) {
    const state: State = { adempi: 1, ente: { denominazione, tipo, ...(popolazione === undefined ? {} : { popolazione }) } };
    checkEnte(state, bundle, context);
    return state;
  }
  const terminal = io.terminal();
  if (terminal === null) throw new UsageError(initTextsOf(lang).noName);
  return askEnte(flags, bundle, { prompts: createPrompts(terminal, shapeOf(context).width), context });
}

function checkEnte(state: State, { vocabulary }: Bundle, { lang }: Context): void {
  const kinds = vocabulary.find(({ path }) => path === 'ente.tipo')?.values?.map(({ value }) => value) ?? [];
  if (kinds.length > 0 && !kinds.includes(state.ente.tipo)) throw new UsageError(initTextsOf(lang).unknownKind(state.ente.tipo, kinds.join(', ')));
  const problems = [...validate('state', state, lang), ...checkFacts(state, vocabulary, lang)];
  if (problems.length > 0) throw new InputError(problems);
}

interface Person {
  readonly prompts: Prompts;
  readonly context: Context;
}

/** Asks for what the flags do not tell. */
async function askEnte(flags: InitFlags, { vocabulary }: Bundle, { prompts, context: { lang } }: Person): Promise<State | null> {
  const { ask, placeholders, intro, needed, stopped } = initTextsOf(lang);
  const definitionOf = (path: string): FactDefinition | undefined => vocabulary.find((fact) => fact.path === path);
  prompts.open(intro);
  const denominazione = await prompts.write(ask.denominazione, { placeholder: placeholders.denominazione, check: (text) => (text === '' ? needed : null) });
  const kinds = (definitionOf('ente.tipo')?.values ?? []).map(({ value, label }) => ({ value, label: textIn(label, lang) }));
  const tipo = denominazione === null ? null : (flags.tipo ?? (await prompts.choose(ask.tipo, kinds)));
  const inhabitants = definitionOf('ente.popolazione') ?? { path: 'ente.popolazione', type: 'integer', label: { it: '' } };
  const popolazione = tipo === null ? null : (flags.popolazione ?? (await askCount(ask.popolazione, { definition: inhabitants, placeholder: placeholders.popolazione, prompts, lang })));
  if (denominazione === null || tipo === null || popolazione === null) {
    prompts.close(stopped);
    return null;
  }
  return { adempi: 1, ente: { denominazione, tipo, ...(popolazione === 'unknown' ? {} : { popolazione }) } };
}

interface Counting {
  readonly definition: FactDefinition;
  readonly placeholder: string;
  readonly prompts: Prompts;
  readonly lang: Context['lang'];
}

async function askCount(message: string, { definition, placeholder, prompts, lang }: Counting): Promise<number | 'unknown' | null> {
  const read = (text: string): ReturnType<typeof readAnswerText> => readAnswerText(text, definition, lang);
  const check = (text: string): string | null => {
    const answer = text === '' ? null : read(text);
    return answer !== null && 'wanted' in answer ? askTextsOf(lang).invalid(answer.wanted) : null;
  };
  const text = await prompts.write(message, { placeholder, check });
  if (text === null) return null;
  const answer = text === '' ? null : read(text);
  return answer !== null && 'value' in answer ? (answer.value as number) : 'unknown';
}
