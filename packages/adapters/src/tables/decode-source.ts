import type { Lang } from '@adempi/schema';
import { decodeUtf8 } from '@adempi/schema/yaml';
import type { Decoded } from '@adempi/schema/yaml';

import type { SourceFile } from '../adapter.ts';

/** Largest file of a source, in bytes: the largest known list of all enti takes a quarter of it. */
export const MAX_SOURCE_BYTES: number = 128 * 1024 * 1024;

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/**
 * Decodes a file of a source. `fallback` names the encoding of publishers that do not write
 * UTF-8: it is tried only on bytes that are none.
 */
export function decodeSource({ name, bytes }: SourceFile, fallback: string | undefined, lang: Lang): Decoded {
  const decoded = decodeUtf8(bytes, { file: name, lang, limit: MAX_SOURCE_BYTES });
  if ('text' in decoded || fallback === undefined || decoded.diagnostic.code !== 'file.encoding') return decoded;
  return { text: new TextDecoder(fallback).decode(bytes) };
}
