import { describe, expect, it } from 'vitest';

import { saysNoName } from './name-item.ts';

describe('saysNoName', () => {
  it.each(['nessuno', 'Nessuna', 'NO', 'niente', 'non so', 'Non so.', 'none', 'don’t know', ' nessuno '])('takes «%s» for no name', (text) => {
    expect(saysNoName(text)).toBe(true);
  });

  it.each(['Nessuno SRL', 'Nosy', 'Notifiche', 'Comune di Noto', ''])('takes «%s» for a name, or for nothing', (text) => {
    expect(saysNoName(text)).toBe(false);
  });
});
