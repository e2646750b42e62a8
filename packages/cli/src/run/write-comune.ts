import { successorsOf } from '@adempi/adapters';
import type { FoundComune, IndexedRegistry, PastCode, RegistryComune } from '@adempi/adapters';
import { writeFields } from '@adempi/report';
import type { Field, PlainOptions } from '@adempi/report';
import { dayAfter, formatDay } from '@adempi/schema';
import type { Lang } from '@adempi/schema';

import { registryTextsOf } from '../texts/registry.ts';
import type { RegistryTexts } from '../texts/registry.ts';

type FindTexts = RegistryTexts['find'];

/** What the registry knows of a Comune, and why it was found, for a terminal. */
export function writeComune({ comune, by }: FoundComune, index: IndexedRegistry, options: PlainOptions & { readonly lang: Lang }): string {
  const { find } = registryTextsOf(options.lang);
  const { labels } = find;
  const province = index.registry.province.find(({ sigla }) => sigla === comune.provincia)?.nome;
  const fields: readonly Field[] = [
    { label: labels.by, lines: [by.map((key) => find.by[key]).join(', ')] },
    { label: labels.istat, lines: [withSince(comune, find)] },
    { label: labels.past, lines: comune.pastCodes.map((past) => describePast(past, find)) },
    { label: labels.ipa, lines: given(comune.codiceIpa) },
    { label: labels.fiscalCode, lines: given(comune.codiceFiscale) },
    { label: labels.catastale, lines: given(comune.codiceCatastale) },
    { label: labels.names, lines: comune.otherNames },
    { label: labels.province, lines: [province === undefined || province === null ? comune.provincia : `${province} (${comune.provincia})`] },
    { label: labels.region, lines: [comune.regione] },
    { label: labels.capital, lines: given(find.capitals[comune.capoluogo ?? ''] ?? null) },
    { label: labels.population, lines: given(comune.popolazione === null ? null : String(comune.popolazione)) },
    { label: labels.site, lines: given(comune.sito) },
    { label: labels.life, lines: describeLife(comune, find) },
    { label: labels.successors, lines: describeSuccessors(comune, index, find) },
    { label: labels.sources, lines: index.registry.sources.map(({ file, date }) => find.onDay(file, formatDay(date))) },
  ];
  return writeFields(`${comune.nome} (${comune.provincia})`, fields, options);
}

function given(text: string | null): string[] {
  return text === null ? [] : [text];
}

/** The current code holds since the day after the last one that is dated. */
function withSince({ codiceIstat, pastCodes }: RegistryComune, find: FindTexts): string {
  const last = pastCodes.findLast(({ to }) => to !== null)?.to;
  return last === undefined || last === null ? codiceIstat : `${codiceIstat}, ${find.since(formatDay(dayAfter(last)))}`;
}

function describePast({ code, provincia, from, to }: PastCode, find: FindTexts): string {
  const days = find.period(from === null ? null : formatDay(from), to === null ? null : formatDay(to));
  return `${code}${provincia === null ? '' : ` (${provincia})`}: ${days === '' ? find.undated : days}`;
}

function describeLife({ from, to, notYetOn, goneOn }: RegistryComune, find: FindTexts): string[] {
  return [
    ...(from === null ? [] : [find.born(formatDay(from))]),
    ...(notYetOn === undefined ? [] : [find.notYet(formatDay(notYetOn))]),
    ...(to === null ? [] : [find.ended(formatDay(to))]),
    ...(goneOn === undefined ? [] : [find.gone(formatDay(goneOn))]),
  ];
}

function describeSuccessors(comune: RegistryComune, index: IndexedRegistry, find: FindTexts): string[] {
  const known = successorsOf(index, comune).map(({ nome, provincia, codiceIstat }) => `${nome} (${provincia}), ${codiceIstat}`);
  if (known.length > 0) return known;
  return comune.to === null && comune.goneOn === undefined ? [] : [find.unknownSuccessor];
}
