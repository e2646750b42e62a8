import { constants } from 'node:os';

import { describe, expect, it } from 'vitest';

import { describeSystemError, isSystemError } from './system-errors.ts';

describe('describeSystemError', () => {
  it.each(['EACCES', 'ENOSPC', 'EISDIR', 'ENOENT', 'EPIPE', 'EROFS', 'ELOOP', 'ENAMETOOLONG', 'EMFILE', 'EIO'])('has words of both languages for %s', (code) => {
    expect(constants.errno).toHaveProperty(code);
    const [italian, english] = [describeSystemError({ code }), describeSystemError({ code }, 'en')];
    expect([italian, english].join()).not.toContain(code);
    expect(italian).not.toBe(english);
  });

  it('names by its code what it does not know, and never speaks another language', () => {
    expect(describeSystemError(Object.assign(new Error('no such device or address'), { code: 'EWHATEVER' }))).toBe('errore di sistema EWHATEVER');
    expect(describeSystemError({ code: 'EWHATEVER' }, 'en')).toBe('system error EWHATEVER');
    expect(describeSystemError({ code: 'toString' })).toBe('errore di sistema toString');
    expect(describeSystemError(null)).toBe('errore di sistema ?');
  });
});

describe('isSystemError', () => {
  it('tells errors of the system from bugs', () => {
    expect(isSystemError(Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open' }))).toBe(true);
    expect([new TypeError('x'), Object.assign(new Error('x'), { code: 'ENOENT' }), 'ENOENT', null].some(isSystemError)).toBe(false);
  });
});
