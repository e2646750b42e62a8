import { describe, expect, it } from 'vitest';
import type { Act } from '@adempi/schema';

import { linkLaw } from './law-link.ts';

const acts = new Map<string, Act>([
  ['cad', { id: 'cad', label: 'CAD', title: 'Codice', urn: 'urn:nir:stato:decreto.legislativo:2005-03-07;82' }],
  ['lg', { id: 'lg', label: 'LG', title: 'Linee guida' }],
]);
const cad = 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2005-03-07;82';

describe('linkLaw', () => {
  it.each([
    ['17', `${cad}~art17!vig=2024-02-01`],
    ['18-bis', `${cad}~art18bis!vig=2024-02-01`],
    ['1, allegato 2', `${cad}!vig=2024-02-01`],
  ])('leads to art. %s as it was in force on the day', (article, href) => {
    expect(linkLaw({ act: 'cad', article, label: `art. ${article}, CAD` }, acts, '2024-02-01')).toEqual({ label: `art. ${article}, CAD`, title: 'Codice', href });
  });

  it('leads nowhere where no address is known', () => {
    expect(linkLaw({ act: 'lg', label: 'LG' }, acts, '2024-02-01').href).toBeNull();
    expect(linkLaw({ act: 'ignoto', label: 'X' }, acts, '2024-02-01')).toEqual({ label: 'X', title: '', href: null });
  });
});
