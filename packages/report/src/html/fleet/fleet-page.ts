import { COUNTED_OUTCOMES, numberText, words } from '@adempi/schema';
import type { Lang, Outcome, Words } from '@adempi/schema';

import { fleetLabelsOf } from '../../labels/fleet.ts';
import type { FleetLabels } from '../../labels/fleet.ts';
import { percentText } from '../../text/value-text.ts';
import { cleanData } from '../clean-data.ts';
import type { Fleet, FleetEnte } from './fleet.ts';

/** How the page on many enti is written. */
export interface FleetOptions {
  /** Of headings and labels; the text of rules is that of the folder. */
  readonly lang?: Lang;
  /** Tells which breaches the law attaches a fine to, where the batch was asked. */
  readonly exposure?: boolean;
}

/** What every part of the page is written from. */
export interface FleetPage {
  readonly fleet: Fleet;
  readonly lang: Lang;
  readonly labels: FleetLabels;
  readonly words: Words;
  readonly exposure: boolean;
  /** Rests on open data: what it tells are clues. */
  readonly isOpen: boolean;
}

/** In the order of a bar: what is decided first, what is not known at its end. */
export const BAR_OUTCOMES: readonly Outcome[] = ['pass', 'fail', 'pending', 'unknown', 'error'];

/** Prepares what the page tells: its texts are made safe. */
export function createFleetPage(fleet: Fleet, { lang = 'it', exposure = false }: FleetOptions): FleetPage {
  return { fleet: cleanData(fleet), lang, labels: fleetLabelsOf(lang), words: words(lang), exposure, isOpen: fleet.note !== null };
}

/** The band of an ente, in words; empty where its population is not known. */
export function bandText({ band }: FleetEnte, page: Pick<FleetPage, 'lang' | 'labels'>): string {
  if (band === null) return '';
  return page.labels.band(band.from === 0 ? null : shown(band.from, page), band.to === null ? null : shown(band.to, page));
}

/** How many of some counts came out so. */
export function countOf(counts: readonly number[], outcome: Outcome): number {
  return counts[COUNTED_OUTCOMES.indexOf(outcome)] ?? 0;
}

/** A number, with its thousands apart. */
export function shown(number: number, page: Pick<FleetPage, 'lang'>): string {
  return numberText(number, page.lang);
}

/** A share; a dash where there is nothing to take it of. */
export function share(part: number | null, page: Pick<FleetPage, 'lang'>): string {
  return part === null ? '–' : percentText(part, page);
}
