import { defineAdapter } from '../adapter.ts';
import type { Adapter, ReadContext, ReadResult, SourceFile } from '../adapter.ts';
import { readCsv } from '../tables/read-csv.ts';

/** A member of the PDND that is a Comune, or that may stand for one. */
interface Member {
  readonly name: string;
}

/** Categories of IndicePA to which Comuni, their offices and their Unioni belong. */
const CATEGORIES = ['Comuni e loro Consorzi e Associazioni', 'Unioni di Comuni e loro Consorzi e Associazioni'];

/**
 * The members of the Piattaforma digitale nazionale dati, as its publisher lists them: an official
 * and complete list, so that absence is evidence on its day. A member may be an office: its code
 * is then not that of the ente, and the Comune that it names is neither a member nor absent.
 */
export const pdnd: Adapter = defineAdapter<Member>({
  id: 'pdnd',
  info: {
    title: { it: 'Aderenti alla Piattaforma digitale nazionale dati', en: 'Members of the national data platform (PDND)' },
    publisher: 'PagoPA S.p.A.',
    licence: 'CC0-1.0',
    url: 'https://www.interop.pagopa.it',
    isPublic: true,
    assurance: 'osservato',
  },
  read: readMembers,
  patch: ([member]) => ({ claims: [{ fatto: 'pdnd.aderente', valore: true, rif: `riga ${member?.place.line ?? 0}` }] }),
  absent: () => ({ claims: [{ fatto: 'pdnd.aderente', valore: false, rif: 'assente dall’elenco' }] }),
});

function readMembers(file: SourceFile, context: ReadContext): ReadResult<Member> {
  const { rows, diagnostics } = readCsv(file, { columns: ['name', 'ipaCode', 'attributes'] }, context);
  const members = rows.filter(({ cells }) => CATEGORIES.some((category) => (cells['attributes'] ?? '').includes(category)));
  return {
    diagnostics,
    records: members.map(({ line, cells: { name = '', ipaCode = '', fiscalCode = '' } }) => ({
      place: { line },
      keys: { denominazione: comuneIn(name), codiceIpa: ipaCode, codiceFiscale: fiscalCode },
      row: { name },
    })),
  };
}

/** The Comune that the name of an office ends with; the whole name of any other member. */
function comuneIn(name: string): string {
  return /\bcomune di .+$/iu.exec(name)?.[0] ?? name;
}
