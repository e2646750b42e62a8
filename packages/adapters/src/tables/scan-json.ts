/** What a pass over a JSON text finds, without building its value. */
export interface JsonScan {
  /** Where the text stops being JSON: its length where it is cut; null when it is whole. */
  readonly errorAt: number | null;
  /** The error is that more than `MAX_DEPTH` lists and groups lie inside each other. */
  readonly isTooDeep: boolean;
  /** Where the items of the list at `path` begin; none where there is no such list. */
  readonly items: readonly number[];
}

/** No data of this field nest so deep; values that do would exhaust those who walk them. */
export const MAX_DEPTH = 100;

/** What may stand next. `first-` where the list or group may also end at once. */
type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'end';

interface Container {
  readonly isList: boolean;
  /** How many names of `path` lead here; -1 where it is not on the way. */
  readonly steps: number;
  /** The name that was read last, as it is written. */
  name: string;
}

interface Scanner {
  readonly text: string;
  /** As names are written in the text: with quotation marks. */
  readonly path: readonly string[];
  readonly open: Container[];
  at: number;
  expected: Expected;
  items: number[];
}

const SPACE = /[ \t\n\r]*/uy;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const PLAIN = /[^"\\\u0000-\u001f]*/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/uy;

/**
 * Walks along a JSON text: the grammar of RFC 8259, in one loop, so that no depth is a danger.
 * Engines do not say where a text stops being JSON, or each in its own words; and they build the
 * values of a text that is nothing but brackets. `path` names a list, from the outermost value.
 *
 * @example scanJson('{"data": [1, 2]}', ['data']) // { errorAt: null, isTooDeep: false, items: [10, 13] }
 */
export function scanJson(text: string, path: readonly string[] = []): JsonScan {
  const scanner: Scanner = { text, path: path.map((name) => JSON.stringify(name)), open: [], at: 0, expected: 'value', items: [] };
  skip(scanner, SPACE);
  while (scanner.at < text.length && scanner.open.length <= MAX_DEPTH) {
    const isRead = readNext(scanner);
    if (!isRead) break;
    skip(scanner, SPACE);
  }
  const isWhole = scanner.expected === 'end' && scanner.at === text.length;
  return { errorAt: isWhole ? null : scanner.at, isTooDeep: scanner.open.length > MAX_DEPTH, items: scanner.items };
}

/** Reads a sign, a name or a plain value; false, and stays where the trouble is, where it may not stand. */
function readNext(scanner: Scanner): boolean {
  const sign = scanner.text[scanner.at];
  switch (scanner.expected) {
    case 'first-value':
    case 'value':
      return sign === ']' && scanner.expected === 'first-value' ? close(scanner) : readValue(scanner);
    case 'first-key':
    case 'key':
      return sign === '}' && scanner.expected === 'first-key' ? close(scanner) : readName(scanner);
    case 'colon':
      return sign === ':' && pass(scanner, 'value');
    case 'comma':
      return readComma(scanner);
    case 'end':
      return false;
  }
}

function readValue(scanner: Scanner): boolean {
  const { text, at, open, path } = scanner;
  const holder = open.at(-1);
  if (holder?.isList === true && holder.steps === path.length) scanner.items.push(at);
  const sign = text[at];
  if (sign === '[' || sign === '{') return enter(scanner, sign === '[');
  const isRead = sign === '"' ? readString(scanner) : skip(scanner, LITERAL) > 0;
  if (isRead) scanner.expected = afterValue(scanner);
  return isRead;
}

function enter(scanner: Scanner, isList: boolean): boolean {
  const holder = scanner.open.at(-1);
  const steps = stepsTo(scanner, holder);
  scanner.open.push({ isList, steps, name: '' });
  // Of two lists of one name, the last counts.
  if (isList && steps === scanner.path.length) scanner.items = [];
  return pass(scanner, isList ? 'first-value' : 'first-key');
}

function stepsTo({ path }: Scanner, holder: Container | undefined): number {
  if (holder === undefined) return 0;
  const isOnTheWay = !holder.isList && holder.steps >= 0 && path[holder.steps] === holder.name;
  return isOnTheWay ? holder.steps + 1 : -1;
}

function readName(scanner: Scanner): boolean {
  const from = scanner.at;
  if (scanner.text[from] !== '"' || !readString(scanner)) return false;
  (scanner.open.at(-1) as Container).name = scanner.text.slice(from, scanner.at);
  scanner.expected = 'colon';
  return true;
}

function readComma(scanner: Scanner): boolean {
  const { isList } = scanner.open.at(-1) as Container;
  const sign = scanner.text[scanner.at];
  if (sign === ',') return pass(scanner, isList ? 'value' : 'key');
  return sign === (isList ? ']' : '}') && close(scanner);
}

function close(scanner: Scanner): boolean {
  scanner.open.pop();
  return pass(scanner, afterValue(scanner));
}

function afterValue({ open }: Scanner): Expected {
  return open.length === 0 ? 'end' : 'comma';
}

function pass(scanner: Scanner, expected: Expected): boolean {
  scanner.at += 1;
  scanner.expected = expected;
  return true;
}

function readString(scanner: Scanner): boolean {
  scanner.at += 1;
  for (;;) {
    skip(scanner, PLAIN);
    if (scanner.text[scanner.at] === '"') break;
    if (skip(scanner, ESCAPE) === 0) return false;
  }
  scanner.at += 1;
  return true;
}

/** Goes past what a pattern finds here, and tells how long that was. */
function skip(scanner: Scanner, pattern: RegExp): number {
  const from = scanner.at;
  pattern.lastIndex = from;
  if (pattern.test(scanner.text)) scanner.at = pattern.lastIndex;
  return scanner.at - from;
}
