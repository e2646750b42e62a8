import { addPeriod, isCivilDate } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';

/** The collection of the vocabulary that lists the documents which a Comune adopts each year. */
export const YEARLY_DOCUMENTS = 'documentiAnnuali';

/** An item of that collection, with what is known of it by name. */
export interface YearlyItem {
  readonly key: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A document that is adopted each year: when next, and on whose word. */
export interface YearlyDocument {
  readonly key: string;
  readonly title: string;
  readonly day: CivilDate;
  /** The day that returns each year; a leap day clips. */
  readonly anchor: CivilDate;
  /** The day is that of the last adoption, one year on: the Comune gave no term. */
  readonly isFromAdoption: boolean;
  readonly adoptedOn: CivilDate | null;
}

/** The next day of each yearly document; none of one without a day of its own. */
export function listYearlyDocuments(items: readonly YearlyItem[], asOf: CivilDate): YearlyDocument[] {
  return items.flatMap(({ key, facts: { titolo, termine, approvatoIl } }) => {
    const adoptedOn = isCivilDate(approvatoIl) && approvatoIl <= asOf ? approvatoIl : null;
    const anchor = isCivilDate(termine) ? termine : adoptedOn;
    if (anchor === null) return [];
    const isFromAdoption = !isCivilDate(termine);
    const first = isFromAdoption ? addPeriod(anchor, 'P1Y') : anchor;
    const title = typeof titolo === 'string' ? titolo : key;
    return [{ key, title, day: nextDay(first, anchor, asOf), anchor, isFromAdoption, adoptedOn }];
  });
}

/** The day itself while it is to come, else the same day of the year, this year or next. */
function nextDay(first: CivilDate, anchor: CivilDate, asOf: CivilDate): CivilDate {
  if (first >= asOf) return first;
  const years = Number(asOf.slice(0, 4)) - Number(anchor.slice(0, 4));
  const thisYear = years === 0 ? anchor : addPeriod(anchor, `P${years}Y`);
  return thisYear >= asOf ? thisYear : addPeriod(anchor, `P${years + 1}Y`);
}
