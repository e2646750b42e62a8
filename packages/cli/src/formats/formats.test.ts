import { describe, expect, it } from 'vitest';

import { FORMAT_NAMES, formatOfFile, formats, listExtensions } from './formats.ts';

describe('the formats', () => {
  it('have endings of their own, so that a name means one format', () => {
    const extensions = listExtensions();
    expect(new Set(extensions).size).toBe(extensions.length);
    for (const name of FORMAT_NAMES) for (const extension of formats[name].extensions) expect(formatOfFile(`a.b.${extension.toUpperCase()}`)).toBe(name);
  });

  it.each(['verifica', 'verifica.pdf', 'json', '.txt.bak', ''])('are not told by the name «%s»', (name) => {
    expect(formatOfFile(name)).toBeNull();
  });
});
