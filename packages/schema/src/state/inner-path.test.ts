import { posix, win32 } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isInnerPath } from './inner-path.ts';

describe('isInnerPath', () => {
  it.each(['decreto.pdf', 'atti/2021/decreto n. 12 – già firmato.pdf', '.nascosto', 'a..b/c'])('takes %j', (path) => {
    expect(isInnerPath(path)).toBe(true);
  });

  it.each(['', '/etc/passwd', '../a', 'a/../../b', 'a//b', './a', 'a/', 'C:/a', 'c:a', 'a\\..\\b', '\\\\server\\a', 'a\u0000b', 'a\nb'])('refuses %j', (path) => {
    expect(isInnerPath(path)).toBe(false);
  });

  it('never lets a path out of its folder, on any system', () => {
    const part = fc.oneof(fc.constantFrom('..', '.', '', 'a', 'C:', '\\', '..\\..'), fc.string({ maxLength: 4 }));
    fc.assert(fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const path = parts.join('/');
      if (!isInnerPath(path)) return;
      for (const [{ resolve, relative, isAbsolute }, base] of [[posix, '/prove'], [win32, 'C:\\prove']] as const) {
        const way = relative(base, resolve(base, path));
        expect([path, way === '' || way.startsWith('..') && !/^\.\.[^/\\]/u.test(way) || isAbsolute(way)]).toEqual([path, false]);
      }
    }));
  });
});
