import { createDiagnostic } from '../messages/index.ts';
import type { Diagnostic, Lang } from '../types/common.ts';
import { MAX_BYTES } from './bounds.ts';

/** Node and browsers both have it; the library of types that says so is that of browsers. */
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => {
  decode(bytes: Uint8Array): string;
};

/** A text, or why the bytes are none. */
export type Decoded = { readonly text: string } | { readonly diagnostic: Diagnostic };

/**
 * Decodes the bytes of a file. UTF-8 alone is admitted, with or without a byte order mark:
 * another encoding would change the accents without a word. `limit` is in bytes.
 * @example decodeUtf8(new Uint8Array([0x61])) // { text: 'a' }
 */
export function decodeUtf8(
  bytes: Uint8Array,
  { file, lang = 'it', limit = MAX_BYTES }: { readonly file?: string; readonly lang?: Lang; readonly limit?: number } = {},
): Decoded {
  const refuse = (code: 'file.too-large' | 'file.utf16' | 'file.encoding'): Decoded => {
    const problem = createDiagnostic({ code, params: { limit: limit / 1024 / 1024 }, lang });
    return { diagnostic: { ...problem, ...(file === undefined ? {} : { file }), line: 1, column: 1 } };
  };
  if (bytes.length > limit) return refuse('file.too-large');
  if (isUtf16(bytes)) return refuse('file.utf16');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return refuse('file.encoding');
  }
}

/** A byte order mark of UTF-16, or a first letter that takes two bytes, one of them zero. */
function isUtf16([first, second]: Uint8Array): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return first !== undefined && second !== undefined && (first === 0) !== (second === 0);
}
