import { dayAfter, isCivilDate, isRecord } from '@adempi/schema';
import type { CivilDate, Diagnostic, Lang } from '@adempi/schema';

import type { ReadContext, ReadResult, SourceFile, SourceRecord } from '../adapter.ts';
import { reporter } from '../tables/reporter.ts';
import { readJson } from '../tables/read-json.ts';
import { findPublisher, readPublishers } from './publishers.ts';
import type { Publisher } from './publishers.ts';
import { readDescription } from './read-description.ts';
import type { Description } from './read-description.ts';

/** A piece of software that an administration owns and publishes. */
export interface Software {
  readonly name: string;
  /** Of the repository. */
  readonly url: string;
  /** Whether its publiccode.yml names a licence. */
  readonly isLicensed: boolean;
  /** No later than on this day it was in the catalogue; null where the answer does not say. */
  readonly listedOn: CivilDate | null;
}

const WANTED: Readonly<Record<'lists' | 'software' | 'description', Readonly<Record<Lang, string>>>> = {
  lists: { it: '{ "publishers": […], "software": […] }, i due elenchi dell’API di Developers Italia', en: '{ "publishers": […], "software": […] }, the two lists of the API of Developers Italia' },
  software: { it: 'un software con url (http o https) e publiccodeYml (testo)', en: 'a piece of software with url (http or https) and publiccodeYml (text)' },
  description: { it: 'un publiccode.yml che si possa leggere, con name', en: 'a publiccode.yml that can be read, with a name' },
};

/** How many pieces of software that cannot be used are listed one by one. */
const MAX_LISTED = 100;

/** The software of the catalogue that an administration publishes where it publishes its code. */
export function readCatalogue(file: SourceFile, context: ReadContext): ReadResult<Software> {
  const json = readJson(file, context);
  if ('diagnostics' in json) return { records: [], diagnostics: json.diagnostics };
  const report = reporter(file, context.lang);
  const lists = isRecord(json.value) ? json.value : {};
  const [software, publishers] = [lists['software'], lists['publishers']];
  if (!Array.isArray(software) || !Array.isArray(publishers)) return { records: [], diagnostics: [report('source.shape', 1, { wanted: WANTED.lists[context.lang] })] };
  const lines = json.linesOf('software');
  const reading: Reading = { file, context, publishers: readPublishers(publishers) };
  const read = (software as readonly unknown[]).map((one, position) => readSoftware(reading, one, lines[position] ?? 1));
  const problems = read.flatMap((one) => (one !== null && 'code' in one ? [one] : []));
  const more = problems.length - MAX_LISTED;
  return {
    records: read.flatMap((one) => (one !== null && 'row' in one ? [one] : [])),
    diagnostics: more > 0 ? [...problems.slice(0, MAX_LISTED), report('source.more', 1, { count: more })] : problems,
  };
}

interface Reading {
  readonly file: SourceFile;
  readonly context: ReadContext;
  readonly publishers: readonly Publisher[];
}

/** One piece of software; null where it proves nothing of an administration. */
function readSoftware({ file, context, publishers }: Reading, software: unknown, line: number): SourceRecord<Software> | Diagnostic | null {
  const report = reporter(file, context.lang);
  const { url, publiccodeYml, active, createdAt } = isRecord(software) ? software : {};
  if (typeof url !== 'string' || !/^https?:\/\/\S+$/iu.test(url) || typeof publiccodeYml !== 'string') return report('source.shape', line, { wanted: WANTED.software[context.lang] });
  const publisher = active === false ? undefined : findPublisher(publishers, url);
  if (publisher === undefined) return null;
  const description = readDescription(publiccodeYml);
  if (description === null) return report('source.value', line, { column: 'publiccodeYml', found: shorten(publiccodeYml), wanted: WANTED.description[context.lang] });
  const { codiceIpa } = description;
  if (codiceIpa !== null && codiceIpa.toLowerCase() !== publisher.codiceIpa.toLowerCase()) {
    return report('source.value', line, { column: 'publiccodeYml', found: codiceIpa, wanted: publisher.codiceIpa });
  }
  if (!isOwn(description, publisher)) return null;
  return {
    place: { line },
    keys: { codiceIpa: publisher.codiceIpa, denominazione: publisher.name },
    row: { name: description.name, url, isLicensed: description.isLicensed, listedOn: dayOf(createdAt, file.date) },
  };
}

/** Not a variant of another's software, and not owned by another that the file names. */
function isOwn({ isVariant, owner }: Description, { name }: Publisher): boolean {
  const bare = (text: string): string => text.trim().toLowerCase().replace(/^(comune|citt[aà]) di /u, '').replace(/\s+/gu, ' ');
  return !isVariant && (owner === null || bare(owner) === bare(name));
}

/** The day in Italy of a time in UTC, or the one after: no later than it. Null past the day of the file. */
function dayOf(time: unknown, fileDay: CivilDate): CivilDate | null {
  const [, day = '', hour = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):/u.exec(typeof time === 'string' ? time : '') ?? [];
  if (!isCivilDate(day) || day > fileDay) return null;
  const local = hour >= '22' ? dayAfter(day) : day;
  return local <= fileDay ? local : null;
}

function shorten(text: string): string {
  const [first = ''] = text.trim().split('\n', 1);
  return first.length > 60 ? `${first.slice(0, 60)}…` : first;
}
