import { isCivilDate, validateInput } from '@adempi/schema';

import type { AssessOptions } from './engine.ts';

/**
 * Checks the options of an assessment. What is wrong with them is a bug of the caller: there is
 * no day to fall back on.
 * @throws {TypeError} that names the option
 */
export function readOptions(options: AssessOptions): AssessOptions {
  if (typeof options !== 'object' || options === null) throw new TypeError('options: an object with asOf is required');
  const { asOf, knownAt, assumeUnchanged, packs, profile, edition, lang, waivers, baseline, trace, isChecked } = options;
  expect('asOf', 'a day YYYY-MM-DD of the calendar', isCivilDate(asOf));
  expect('knownAt', 'a day YYYY-MM-DD of the calendar', knownAt === undefined || isCivilDate(knownAt));
  expect('assumeUnchanged', 'true or false', isFlag(assumeUnchanged));
  expect('packs', 'a list of ids', packs === undefined || (Array.isArray(packs) && packs.every((id) => typeof id === 'string')));
  expect('profile', 'an id', isName(profile));
  expect('edition', 'a name', isName(edition));
  expect('lang', "'it' or 'en'", lang === undefined || lang === 'it' || lang === 'en');
  expect('waivers', 'the rinvii of a sound file', waivers === undefined || isSound('waiver', 'rinvii', waivers));
  expect('baseline', 'the noti of a sound file', baseline === undefined || isSound('baseline', 'noti', baseline));
  expect('trace', 'true or false', isFlag(trace));
  expect('isChecked', 'true or false', isFlag(isChecked));
  return options;
}

function expect(name: string, expected: string, isRight: boolean): void {
  if (!isRight) throw new TypeError(`options.${name}: expected ${expected}`);
}

function isName(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isFlag(value: unknown): boolean {
  return value === undefined || typeof value === 'boolean';
}

/** Lists that were looked at: a batch or a forecast brings the same one again and again. */
const sound = new WeakSet<readonly unknown[]>();

function isSound(schema: 'waiver' | 'baseline', key: 'rinvii' | 'noti', list: readonly unknown[]): boolean {
  if (!Array.isArray(list)) return false;
  if (sound.has(list) || list.length === 0) return true;
  if (validateInput(schema, { adempi: 1, [key]: list }).length > 0) return false;
  sound.add(list);
  return true;
}
