import type { Command, CommanderError, Help } from 'commander';

import type { Texts } from './texts/texts.ts';

/** Help in the language of the run: commander's own words are English. */
export function configureHelp(texts: Texts): Partial<Help> {
  const { help } = texts;
  return {
    showGlobalOptions: true,
    styleTitle: (title) => help.titles[title] ?? title,
    styleUsage: (usage) => usage.replaceAll('[options]', help.options).replaceAll('[command]', help.command),
    subcommandTerm: (command) => `${command.name()} ${command.usage()}`.replaceAll('[options] ', '').replaceAll('[options]', '').replaceAll('[command]', help.command).trim(),
    optionDescription: (option) => describe(option.description, option.defaultValueDescription, texts),
    argumentDescription: (argument) => describe(argument.description, argument.defaultValueDescription, texts),
  };
}

function describe(description: string, defaultValue: string | undefined, { help }: Texts): string {
  return defaultValue === undefined ? description : `${description} ${help.default(defaultValue)}`;
}

/** What commander complains of, in the language of the run; its messages exist in English only. */
export function translateError(error: CommanderError, { commander: texts }: Texts): string {
  const [first = '', hint] = error.message.replace(/^error: /, '').split('\n');
  const didYouMean = hint === undefined ? '' : ` ${translateHint(hint, texts)}`;
  for (const [pattern, translate] of patterns(texts)) {
    const match = pattern.exec(first);
    if (match !== null) return translate(...match.slice(1)) + didYouMean;
  }
  return first;
}

type Translation = readonly [RegExp, (...parts: readonly string[]) => string];

function patterns(texts: Texts['commander']): readonly Translation[] {
  return [
    [/^unknown option '(.*)'$/, (flag = '') => texts.unknownOption(flag)],
    [/^required option '(.*)' not specified$/, (flags = '') => texts.requiredOption(flags)],
    [/^unknown command '(.*)'$/, (name = '') => texts.unknownCommand(name)],
    [/^missing required argument '(.*)'$/, (name = '') => texts.missingArgument(name)],
    [/^option '(.*)' argument missing$/, (flags = '') => texts.optionArgumentMissing(flags)],
    [/^option '(.*)' argument '(.*)' is invalid\. (.*)$/, (flags = '', value = '', why = '') => texts.optionArgumentInvalid(flags, value, why)],
    [
      /^too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
      (command = 'adempi', expected = '', received = '') => texts.tooManyArguments(command, Number(expected), Number(received)),
    ],
  ];
}

function translateHint(hint: string, texts: Texts['commander']): string {
  const match = /^\(Did you mean (?:one of )?(.*)\?\)$/.exec(hint);
  return match === null ? hint : texts.didYouMean(match[1] ?? '');
}

/** The name of a command as it is typed: `adempi rules list`. */
export function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}
