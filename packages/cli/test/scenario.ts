/**
 * A scenario is a text file: what it is about, the files that it needs, one command line, and
 * what must come of it. Sections start with `--- `:
 *
 *   --- file NAME [latin1 | utf16 | bom-crlf | padded BYTES]
 *   --- rules NAME…                             a small valid pack, copied to folders
 *   --- stdin, --- env, --- run, --- status
 *   --- stdout, --- stderr                      exactly this
 *   --- stdout contains, --- stderr contains    each line, white space and borders aside
 *   --- stdout lacks, --- stderr lacks          none of these lines
 *   --- wrote NAME                              the file contains each line
 */
export interface Scenario {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Folders that get the pack of `scenarios/regole`. */
  readonly rules: readonly string[];
  readonly stdin: string;
  readonly env: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
  readonly checks: readonly Check[];
}

/** One thing that must come of a run. */
export interface Check {
  readonly of: 'stdout' | 'stderr' | 'status' | 'wrote';
  readonly how: 'exactly' | 'contains' | 'lacks';
  /** Of the file that was written. */
  readonly name: string | null;
  readonly text: string;
}

interface Section {
  readonly words: readonly string[];
  readonly text: string;
}

/** Reads a scenario. Its sections are not checked for sense beyond what a run needs. */
export function parseScenario(text: string): Scenario {
  const sections = splitSections(text);
  const textOf = (name: string): string => sections.find(({ words }) => words[0] === name)?.text ?? '';
  const run = textOf('run').trim();
  if (!run.startsWith('adempi')) throw new Error('a scenario runs `adempi …`');
  const checks = sections.flatMap((section) => toCheck(section));
  if (!checks.some((check) => check.of === 'status')) throw new Error('a scenario says its status');
  return {
    files: sections.filter(({ words }) => words[0] === 'file').map(({ words, text: content }) => ({ name: words[1] ?? '', bytes: encode(content, words.slice(2)) })),
    rules: sections.flatMap(({ words }) => (words[0] === 'rules' ? words.slice(1) : [])),
    stdin: textOf('stdin'),
    env: Object.fromEntries(textOf('env').split('\n').filter((line) => line !== '').map((line) => line.split('=') as [string, string])),
    argv: splitWords(run).slice(1),
    checks,
  };
}

/** Text as it is compared: white space and borders of tables count as one space. */
export function normalise(text: string): string {
  return text.replace(/[\s│├┤┌┐└┘┬┴┼─]+/gu, ' ').trim();
}

/** Text as it can be read: along its lines, and down each cell of its tables. */
export function readings(text: string): string {
  const rows = text.split(/^[┌├└].*$/mu).map((row) => row.split('\n').filter((line) => line.startsWith('│')));
  const cells = rows.flatMap((lines) => {
    const split = lines.map((line) => line.slice(1, -1).split('│'));
    return (split[0] ?? []).map((_, column) => split.map((parts) => parts[column] ?? '').join(' '));
  });
  return [text, ...cells].map(normalise).join('\n');
}

function splitSections(text: string): Section[] {
  return text.split(/^--- /m).slice(1).map((part) => {
    const end = part.indexOf('\n');
    return { words: part.slice(0, end).trim().split(/\s+/), text: part.slice(end + 1) };
  });
}

function toCheck({ words: [of = '', how = 'exactly'], text }: Section): Check[] {
  if (of === 'wrote') return [{ of, how: 'contains', name: how, text }];
  if (of !== 'stdout' && of !== 'stderr' && of !== 'status') return [];
  if (how !== 'exactly' && how !== 'contains' && how !== 'lacks') throw new Error(`a check is not known: ${how}`);
  return [{ of, how, name: null, text: of === 'status' ? text.trim() : text }];
}

function encode(text: string, [encoding, size]: readonly string[]): Uint8Array {
  switch (encoding) {
    case undefined:
      return Buffer.from(text, 'utf8');
    case 'latin1':
      return Buffer.from(text, 'latin1');
    case 'utf16':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'bom-crlf':
      return Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf8');
    case 'padded':
      return Buffer.from(text.padEnd(Number(size), '#'), 'utf8');
    default:
      throw new Error(`an encoding is not known: ${encoding}`);
  }
}

function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}
