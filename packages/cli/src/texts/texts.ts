import type { Lang } from '@adempi/schema';

import { english } from './en.ts';
import { italian } from './it.ts';

/** What the command line says, apart from reports and from problems in files. */
export interface Texts {
  readonly files: { readonly stdin: string };
  readonly output: {
    readonly noFolder: string;
    readonly forbidden: string;
    readonly isDirectory: (name: string) => string;
    readonly failed: (name: string, cause: string) => string;
    readonly stdoutFailed: (cause: string) => string;
    readonly written: (name: string) => string;
  };
  readonly problems: {
    readonly error: string;
    readonly warning: string;
    readonly count: (errors: number) => string;
    /** Of a run that was to write, and not to check. */
    readonly unwrittenCount: (errors: number) => string;
    readonly rulesCount: (errors: number) => string;
  };
  readonly usage: {
    readonly prefix: string;
    readonly hint: (command: string) => string;
    readonly repeated: (option: string) => string;
    readonly invalidDay: string;
    readonly invalidCount: string;
    readonly invalidPositive: string;
    readonly invalidChoice: (choices: string) => string;
    readonly invalidFailOn: string;
    readonly unknownPack: (id: string, suggestion: string | null, known: string) => string;
    readonly unknownProfile: (id: string, suggestion: string | null, known: string) => string;
    readonly unknownEdition: (name: string, suggestion: string | null, known: string) => string;
    readonly unknownRule: (id: string, suggestion: string | null) => string;
    readonly noRulesFolder: (dir: string) => string;
    readonly invalidRuleId: (id: string) => string;
    readonly fileExists: (name: string) => string;
    readonly unknownSchema: (name: string, suggestion: string | null, known: string) => string;
    readonly notInForce: (rule: string, from: string, to: string | null) => string;
    readonly untilBefore: (until: string, from: string) => string;
    readonly untilTooFar: (until: string, last: string) => string;
    readonly notCalendar: (name: string) => string;
    readonly outputIsInput: (name: string) => string;
    readonly stdinTwice: string;
  };
  readonly commander: {
    readonly unknownOption: (flag: string) => string;
    readonly requiredOption: (flags: string) => string;
    readonly unknownCommand: (name: string) => string;
    readonly missingArgument: (name: string) => string;
    readonly optionArgumentMissing: (flags: string) => string;
    readonly optionArgumentInvalid: (flags: string, value: string, why: string) => string;
    readonly tooManyArguments: (command: string, expected: number, received: number) => string;
    readonly didYouMean: (candidates: string) => string;
  };
  readonly help: {
    readonly titles: Readonly<Record<string, string>>;
    readonly options: string;
    readonly command: string;
    readonly default: (value: string) => string;
    readonly description: string;
    readonly help: string;
    readonly helpCommand: string;
    readonly version: string;
    readonly examples: string;
  };
  readonly commands: Readonly<Record<'check' | 'explain' | 'forecast' | 'calendar' | 'rules' | 'list' | 'show' | 'lint' | 'test' | 'new' | 'docs' | 'diff' | 'export' | 'schema' | 'batch' | 'import', string>>;
  readonly arguments: Readonly<Record<
    | 'states' | 'statesName' | 'state' | 'stateName' | 'rule' | 'ruleName' | 'newRule' | 'before' | 'beforeName' | 'after' | 'afterName' | 'dir' | 'dirName' | 'lintDir'
    | 'schemaName' | 'schemaArgument' | 'batch' | 'batchName' | 'importStates',
    string
  >>;
  /** What stands for the value of an option in help. */
  readonly values: Readonly<Record<'day' | 'edition' | 'engine' | 'folder' | 'name' | 'format' | 'threshold' | 'outcomes' | 'file' | 'source' | 'field', string>>;
  readonly options: Readonly<Record<
    | 'asOf' | 'knownAt' | 'assumeUnchanged' | 'pack' | 'profile' | 'edition' | 'listAll' | 'output' | 'failOn' | 'maxUnknown' | 'exitZero'
    | 'show' | 'all' | 'exposure' | 'lang' | 'noColor' | 'rules' | 'plainFormat' | 'lintAsOf' | 'forecastAsOf' | 'until' | 'calendarOutput' | 'calendarAll'
    | 'engine' | 'newRules' | 'coverage' | 'pages' | 'states' | 'diffAsOf'
    | 'source' | 'map' | 'registry' | 'jobs' | 'strict' | 'groupBy' | 'batchOutput' | 'batchShow' | 'batchAll' | 'batchExposure' | 'importOutput' | 'importAsOf',
    string
  >>;
  readonly calendar: {
    readonly empty: string;
    readonly leftOut: (terms: number) => string;
  };
  readonly exitCodes: string;
  readonly rules: {
    readonly id: string;
    readonly title: string;
    readonly force: string;
    readonly severity: string;
    readonly inForce: string;
    readonly count: (rules: number) => string;
    readonly linesHidden: (lines: number) => string;
    readonly lintOk: (rules: number, packs: number) => string;
    readonly horizon: (day: string, packs: string) => string;
    readonly lintWarnings: (warnings: number) => string;
    readonly docsWritten: (pages: number, dir: string) => string;
    readonly newNext: (dir: string) => string;
    readonly testOk: (examples: number, rules: number) => string;
    readonly testFailed: (failed: number, examples: number) => string;
    readonly example: (rule: string, name: string, day: string) => string;
    readonly expected: string;
    readonly actual: string;
  };
  readonly batch: {
    readonly help: string;
    readonly timeLeft: string;
    readonly nothing: string;
    readonly noSource: string;
    readonly unknownGroup: (name: string, suggestion: string | null, known: string) => string;
    readonly outputIsFile: (name: string) => string;
    readonly outputIsOther: (name: string) => string;
    readonly moreRows: (rows: number) => string;
    readonly moreUnused: (rows: number) => string;
    readonly strictFailed: (errors: number) => string;
    /** Comment at the top of a state file. */
    readonly stateNote: (file: string) => string;
    readonly imported: (folder: string, count: { readonly states: number; readonly conflicts: number; readonly errors: number }) => string;
  };
  readonly schemaNames: string;
  readonly bug: (cause: string) => string;
  readonly bugDebug: string;
}

/** The texts of a language. */
export function textsOf(lang: Lang): Texts {
  return lang === 'it' ? italian : english;
}

/**
 * The language of a run, known before the command line is read, because errors in it speak too:
 * `--lang`, else `ADEMPI_LANG`, else Italian.
 */
export function detectLang(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const given = argv.flatMap((word, index) => {
    if (word.startsWith('--lang=')) return [word.slice('--lang='.length)];
    return word === '--lang' ? [argv[index + 1] ?? ''] : [];
  });
  const asked = given.at(-1) ?? env['ADEMPI_LANG'] ?? 'it';
  return asked.toLowerCase().startsWith('en') ? 'en' : 'it';
}
