import { compareText, groupBy, shortenName } from '@adempi/schema';

import type { SourceRecord } from '../adapter.ts';
import type { Application } from './read-applications.ts';

type Applied = SourceRecord<Application>;

/** An application that counts, and by what it is known. */
export interface Project {
  readonly application: Applied;
  /** Key of the item: measure and CUP. */
  readonly key: string;
  /** False where the Comune wrote one CUP on two projects: it then identifies neither. */
  readonly isCupOwn: boolean;
}

/**
 * The projects that the applications of one Comune come to. Whoever gives up money and applies
 * again keeps the CUP or the call: that is one project, with what became of it last. With another
 * CUP in another call it is another project. Which application is last the day of sending tells:
 * giving up is decreed after the second one was sent, and sometimes after it was granted.
 */
export function selectProjects(applications: readonly Applied[]): Project[] {
  const ordered = [...applications].sort((left, right) => compareText(orderOf(left), orderOf(right)));
  const standing = ordered.filter((one, position) => !ordered.slice(position + 1).some((later) => isSuperseded(one.row, later.row)));
  const byKey = groupBy(standing, keyOf);
  return [...byKey].flatMap(([key, ofKey]): Project[] => {
    const [application] = ofKey;
    if (ofKey.length === 1 && application !== undefined) return [{ application, key, isCupOwn: application.row.cup !== '' }];
    return ofKey.map((one) => ({ application: one, key: `${key}-${shorten(lineOf(one.row))}`, isCupOwn: false }));
  });
}

function orderOf({ row: { inviata, finanziata } }: Applied): string {
  return `${inviata} ${finanziata ?? ''}`;
}

/** Merged Comuni have two projects, both alive, in one call: there only what was given up yields. */
function isSuperseded(earlier: Application, later: Application): boolean {
  if (lineOf(earlier) !== lineOf(later)) return false;
  const isSameProject = earlier.cup !== '' && earlier.cup === later.cup;
  return isSameProject || (earlier.avviso === later.avviso && (earlier.stato === 'R' || earlier.cup === ''));
}

function keyOf({ row }: Applied): string {
  const { misura, cup } = row;
  const project = cup === '' ? shorten(row.avviso) : cup;
  return misura === '' ? project : `${misura}-${project}`;
}

/** What a call is for, without to whom and when: `1.4.3 - app io`. Calls for one thing follow each other. */
function lineOf({ avviso }: Application): string {
  return (avviso.toLowerCase().split(/\bcomuni\b/u)[0] ?? '').replace(/\s+/gu, ' ').trim();
}

function shorten(text: string): string {
  return shortenName(text).slice(0, 80);
}
