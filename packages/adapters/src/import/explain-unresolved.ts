import type { Lang, MessageCode } from '@adempi/schema';

import type { EnteKeys, KeyName, Resolution, ResolutionProblem } from '../registry/resolve.ts';

const LABELS: Readonly<Record<Lang, Readonly<Record<KeyName | 'provincia', string>>>> = {
  it: { codiceIpa: 'codice IPA', codiceIstat: 'codice ISTAT', codiceFiscale: 'codice fiscale', denominazione: 'nome', provincia: 'provincia', sito: 'sito' },
  en: { codiceIpa: 'IPA code', codiceIstat: 'ISTAT code', codiceFiscale: 'tax code', denominazione: 'name', provincia: 'province', sito: 'website' },
};

const CODES: Readonly<Record<ResolutionProblem, MessageCode>> = {
  none: 'source.ente-none',
  single: 'source.ente-single',
  several: 'source.ente-several',
  apart: 'source.ente-several',
  ended: 'source.ente-ended',
  other: 'source.ente-other',
};

/** Why a row is given to nobody: the message, and the keys with the Comune that each means. */
export function explainUnresolved(
  { problem, matches }: Extract<Resolution, { readonly problem: unknown }>,
  keys: EnteKeys,
  lang: Lang,
): { readonly code: MessageCode; readonly keys: string } {
  const labels = LABELS[lang];
  const names = Object.keys(labels) as (KeyName | 'provincia')[];
  const written = names.flatMap((key) => (keys[key] === undefined || keys[key] === '' ? [] : [[key, keys[key]] as const]));
  const parts = written.map(([key, value]) => {
    const comuni = matches.find((match) => match.key === key)?.comuni ?? [];
    const meant = comuni.slice(0, 3).map(({ nome, provincia }) => `${nome} (${provincia})`).join(', ');
    return `${labels[key]} «${value}»${meant === '' ? '' : ` → ${meant}${comuni.length > 3 ? '…' : ''}`}`;
  });
  return { code: CODES[problem], keys: parts.join('; ') };
}
