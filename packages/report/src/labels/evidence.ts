import type { CivilDate, Lang } from '@adempi/schema';
import { elide, formatDay } from '@adempi/schema';

/** The words of the register of evidence in an explanation. */
export interface EvidenceLabels {
  readonly registered: string;
  readonly protocol: (number: string | null, day: CivilDate | null) => string;
  readonly expires: (day: CivilDate) => string;
  readonly expired: (day: CivilDate) => string;
}

/** The words of a language. */
export function evidenceLabelsOf(lang: Lang): EvidenceLabels {
  return lang === 'it' ? italian : english;
}

const italian: EvidenceLabels = {
  registered: 'Prove registrate',
  protocol: (number, day) => [...(number === null ? ['protocollo'] : [`prot. ${number}`]), ...(day === null ? [] : [elide`del ${formatDay(day)}`])].join(' '),
  expires: (day) => elide`vale fino al ${formatDay(day)}`,
  expired: (day) => elide`scaduta il ${formatDay(day)}`,
};

const english: EvidenceLabels = {
  registered: 'Registered',
  protocol: (number, day) => [...(number === null ? ['protocol'] : [`prot. ${number}`]), ...(day === null ? [] : [`of ${formatDay(day)}`])].join(' '),
  expires: (day) => `holds until ${formatDay(day)}`,
  expired: (day) => `expired on ${formatDay(day)}`,
};
