import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { copyName, safeName } from './copy-name.ts';

describe('copyName', () => {
  it('keeps what a person knows the document by', () => {
    expect(copyName(0, 'atti/2024/Accordo di adesione (firmato).pdf')).toBe('prove/001-Accordo di adesione (firmato).pdf');
    expect(safeName('atti/perché.PDF')).toBe('perché.PDF');
  });

  it.each(['..', '../../etc/passwd', '..\\..\\segreto', '/', '', 'a:b|c?.pdf', 'CON', '\u202Efdp.exe', 'a\u0000b', `${'x'.repeat(500)}.pdf`, '.nascosto'])('leads nowhere from «%s»', (file) => {
    expect(copyName(7, file)).toMatch(/^prove\/008-[^/\\:*?"<>|]{1,91}$/u);
  });

  it('leads nowhere from any path, and no two are alike', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 }), (files) => {
      const names = files.map((file, position) => copyName(position, file));
      for (const name of names) expect(name).toMatch(/^prove\/\d{3}-[\p{L}\p{N} ._()-]+$/u);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(files.length);
    }));
  });
});
