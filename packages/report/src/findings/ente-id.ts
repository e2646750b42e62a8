import type { Assessment } from '@adempi/schema';

/** What stands for an ente in identifiers, as in the ids of findings: its codice IPA, else ISTAT, else `-`. */
export function enteId({ subject }: Pick<Assessment, 'subject'>): string {
  return subject.codiceIpa ?? subject.codiceIstat ?? '-';
}
