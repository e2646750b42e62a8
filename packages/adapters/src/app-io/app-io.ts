import { isRecord } from '@adempi/schema';
import type { Diagnostic, Lang } from '@adempi/schema';

import { defineAdapter } from '../adapter.ts';
import type { Adapter, ReadContext, ReadResult, SourceFile, SourceRecord } from '../adapter.ts';
import { reporter } from '../tables/reporter.ts';
import { readJson } from '../tables/read-json.ts';

/** A body with services that users of App IO see. */
interface VisibleBody {
  readonly services: number;
}

const WANTED: Readonly<Record<'list' | 'body', Readonly<Record<Lang, string>>>> = {
  list: { it: 'un elenco di enti con o (nome), fc (codice fiscale) e s (servizi)', en: 'a list of bodies with o (name), fc (tax code) and s (services)' },
  body: { it: 'un ente con o (nome), fc (undici cifre) e s (elenco di servizi)', en: 'a body with o (name), fc (eleven digits) and s (list of services)' },
};

/** How many bodies that cannot be read are listed one by one. */
const MAX_LISTED = 100;

/**
 * The services that users see in App IO, by body. A body is on it only after its representative
 * signed the agreement with PagoPA, so that a visible service proves an act that started the
 * digital transformation. What is listed are channels of messages with names of their own, not the
 * services that a Comune offers online: which of those are on App IO this list does not say. Nor
 * does a body that is absent prove anything: it may have joined, and show nothing yet.
 */
export const appIo: Adapter = defineAdapter<VisibleBody>({
  id: 'app-io',
  info: {
    title: { it: 'Servizi visibili su App IO', en: 'Services visible in App IO' },
    publisher: 'PagoPA S.p.A.',
    licence: 'MIT',
    url: 'https://github.com/pagopa/io-services-metadata',
    isPublic: true,
    assurance: 'osservato',
  },
  ofAllKinds: true,
  read: readBodies,
  patch: ([body]) => ({
    claims: [{ fatto: 'trasformazioneDigitale.progettiAvviati', valore: true, rif: `riga ${body?.place.line ?? 0}`, nota: `servizi visibili su App IO: ${body?.row.services ?? 0}` }],
  }),
});

function readBodies(file: SourceFile, context: ReadContext): ReadResult<VisibleBody> {
  const json = readJson(file, context);
  if ('diagnostics' in json) return { records: [], diagnostics: json.diagnostics };
  const report = reporter(file, context.lang);
  if (!Array.isArray(json.value)) return { records: [], diagnostics: [report('source.shape', 1, { wanted: WANTED.list[context.lang] })] };
  const lines = json.linesOf();
  const read = json.value.map((body: unknown, position) => readBody(body, lines[position] ?? 1));
  const unfit = read.flatMap((record, position) => (record === null ? [lines[position] ?? 1] : []));
  const listed = unfit.slice(0, MAX_LISTED).map((line): Diagnostic => report('source.shape', line, { wanted: WANTED.body[context.lang] }));
  const more = unfit.length - listed.length;
  return {
    // A body without services shows nothing.
    records: read.filter((record) => record !== null).filter(({ row }) => row.services > 0),
    diagnostics: more > 0 ? [...listed, report('source.more', 1, { count: more })] : listed,
  };
}

function readBody(body: unknown, line: number): SourceRecord<VisibleBody> | null {
  if (!isRecord(body)) return null;
  const { o: name, fc: fiscalCode, s: services } = body;
  const isFit = typeof name === 'string' && name.trim() !== '' && typeof fiscalCode === 'string' && /^\d{11}$/u.test(fiscalCode) && Array.isArray(services);
  return isFit ? { place: { line }, keys: { denominazione: name.trim(), codiceFiscale: fiscalCode }, row: { services: services.length } } : null;
}
