import { createDiagnostic, isCivilDate, isRecord } from '@adempi/schema';
import type { Diagnostic, Lang } from '@adempi/schema';

import type { SourceFile } from '../adapter.ts';
import { decodeSource } from '../tables/decode-source.ts';
import { findJsonFault } from '../tables/read-json.ts';
import type { Registry } from './registry.ts';

/** A registry, or why a file is none. */
export type ReadRegistry = { readonly registry: Registry } | { readonly diagnostic: Diagnostic };

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const text: Check = (value) => typeof value === 'string';
const code: Check = (value) => typeof value === 'string' && /^\d{6}$/u.test(value);
const day: Check = (value) => isCivilDate(value);
const orNull = (check: Check): Check => (value) => value === null || check(value);
const maybe = (check: Check): Check => (value) => value === undefined || check(value);
const listOf = (check: Check): Check => (value) => Array.isArray(value) && value.every(check);
const shaped = (shape: Shape): Check => (value) => isRecord(value) && Object.entries(shape).every(([key, check]) => check(value[key]));

const comune: Shape = {
  codiceIstat: code,
  pastCodes: listOf(shaped({ code, provincia: orNull(text), from: orNull(day), to: orNull(day) })),
  codiceCatastale: orNull(text),
  codiceIpa: orNull(text),
  codiceFiscale: orNull(text),
  nome: text,
  otherNames: listOf(text),
  provincia: text,
  regione: text,
  capoluogo: orNull(text),
  popolazione: orNull((value) => Number.isInteger(value)),
  sito: orNull(text),
  from: orNull(day),
  to: orNull(day),
  notYetOn: maybe(day),
  goneOn: maybe(day),
  successors: listOf(code),
};

/** The lists of a registry and the shape of their items: this is checked by hand, because it runs at each start of a batch. */
const lists: Readonly<Record<string, Shape>> = {
  sources: { kind: text, file: text, date: day, digest: text, publisher: text, licence: text },
  province: { sigla: text, nome: orNull(text), codes: listOf(text) },
  comuni: comune,
  others: { codiceIpa: text, denominazione: text, category: text, seat: orNull(code) },
};

const NO_REGISTRY: Readonly<Record<Lang, string>> = {
  it: 'manca «"adempiRegistry": 1», con cui comincia ogni registro',
  en: '«"adempiRegistry": 1» is missing, with which every registry begins',
};

/**
 * Reads a registry that `writeRegistry` wrote. Nobody writes one by hand, so that the first thing
 * that is wrong is told, with what to do: build it again.
 */
export function readRegistry(file: Pick<SourceFile, 'name' | 'bytes'>, lang: Lang = 'it'): ReadRegistry {
  const decoded = decodeSource({ ...file, date: '' }, undefined, lang);
  if ('diagnostic' in decoded) return decoded;
  const refuse = (cause: string): ReadRegistry => ({ diagnostic: { ...createDiagnostic({ code: 'registry.invalid', params: { cause }, lang }), file: file.name, line: 1 } });
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch {
    return refuse(findJsonFault(decoded.text, lang)?.cause ?? NO_REGISTRY[lang]);
  }
  if (!isRecord(value) || value['adempiRegistry'] !== 1) return refuse(NO_REGISTRY[lang]);
  const wrong = findWrong(value);
  return wrong === null ? { registry: value as unknown as Registry } : refuse(wrong);
}

/** The text of a registry file: one line, the same for the same registry. */
export function writeRegistry(registry: Registry): string {
  return `${JSON.stringify(registry)}\n`;
}

/** The address of the first value that is not as it should be. */
function findWrong(value: Readonly<Record<string, unknown>>): string | null {
  for (const [name, shape] of Object.entries(lists)) {
    const items = value[name];
    if (!Array.isArray(items)) return name;
    for (const [position, item] of items.entries()) {
      const key = wrongKey(item, shape);
      if (key !== null) return `${name}[${position}].${key}`;
    }
  }
  return null;
}

function wrongKey(item: unknown, shape: Shape): string | null {
  if (!isRecord(item)) return '*';
  for (const key in shape) {
    if (!(shape[key] as Check)(item[key])) return key;
  }
  return null;
}
