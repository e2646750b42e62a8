import { describe, expect, it } from 'vitest';

import { isAllowedHost } from './allowed-hosts.ts';

describe('isAllowedHost', () => {
  it.each([
    ['127.0.0.1:8080', '127.0.0.1', true],
    ['LOCALHOST:8080', '127.0.0.1', true],
    ['[::1]:8080', '::1', true],
    ['rtd.comune.example:8080', 'rtd.comune.example', true],
    ['rtd.comune.example:8080', '0.0.0.0', true],
    ['rtd.comune.example:8080', '127.0.0.1', false],
    ['127.0.0.1:8081', '127.0.0.1', false],
    ['127.0.0.1', '127.0.0.1', false],
    ['127.0.0.1:8080.evil.example', '127.0.0.1', false],
    ['', '127.0.0.1', false],
  ])('says of %j at a server on %j: %j', (name, host, expected) => {
    expect(isAllowedHost(name, { host, port: 8080 })).toBe(expected);
  });

  it('needs no port where the server has the usual one', () => {
    expect(isAllowedHost('localhost', { host: '127.0.0.1', port: 80 })).toBe(true);
  });
});
