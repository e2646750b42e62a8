import { describe, expect, it } from 'vitest';

import { MAX_BYTES } from './bounds.ts';
import { decodeUtf8 } from './decode-utf8.ts';

const text = 'nome: Città di Forlì € 😀\n';

function codeOf(bytes: Uint8Array): string | undefined {
  const decoded = decodeUtf8(bytes, { file: 'a.yml' });
  return 'diagnostic' in decoded ? `${decoded.diagnostic.file} ${decoded.diagnostic.code}` : undefined;
}

describe('decodeUtf8', () => {
  it('decodes UTF-8, and leaves the byte order mark to the reader', () => {
    expect(decodeUtf8(Buffer.from(text))).toEqual({ text });
    expect(decodeUtf8(Buffer.from(`\uFEFF${text}`))).toEqual({ text: `\uFEFF${text}` });
    expect(decodeUtf8(new Uint8Array())).toEqual({ text: '' });
  });

  it('names UTF-16, with and without its mark, in both orders', () => {
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), little]);
    expect([little, big, marked, Buffer.from(marked).swap16()].map(codeOf)).toEqual(Array(4).fill('a.yml file.utf16'));
  });

  it('refuses the encoding of an old Windows, and what is cut or overlong', () => {
    const old = Buffer.from(text.replace('€ 😀', ''), 'latin1');
    const cut = Buffer.from('città').subarray(0, -1);
    const overlong = Buffer.from([0xc0, 0xaf]);
    const surrogate = Buffer.from([0xed, 0xa0, 0x80]);
    expect([old, cut, overlong, surrogate].map(codeOf)).toEqual(Array(4).fill('a.yml file.encoding'));
  });

  it('refuses what is too large before it decodes', () => {
    expect(codeOf(new Uint8Array(MAX_BYTES + 1))).toBe('a.yml file.too-large');
    expect(codeOf(new Uint8Array(MAX_BYTES).fill(0x20))).toBeUndefined();
  });

  it('speaks both languages', () => {
    const message = (lang: 'it' | 'en'): string => {
      const decoded = decodeUtf8(Buffer.from([0xff, 0xfe]), { lang });
      return 'diagnostic' in decoded ? decoded.diagnostic.message : '';
    };
    expect(message('it')).toContain('UTF-8');
    expect(message('en')).toContain('Save it again as UTF-8');
  });
});
