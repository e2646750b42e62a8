import { describe, expect, it } from 'vitest';

import { textWidth } from '../text/layout.ts';
import { writePage } from './write-page.ts';

const page = `<!-- generata -->

# Adesione alla PDND

Vedi [il pacchetto](../README.md) e [la fonte](https://example.org/fonte).

## Che cosa chiede

- «Comune aderente» è \`sì\`
- uno dei due:
  - il primo
  - il secondo

## Base giuridica

| Voce | Valore |
| - | - |
| Regola | \`pdnd/adesione\` |

| Norma | Atto | Letta il |
| - | - | - |
| art. 50-ter, comma 2, Codice dell'amministrazione | Decreto legislativo 7 marzo 2005, n. 82 | 22/11/2026 |
| art. 5 | Codice | 21/11/2026 |

| Caso | Esito |  Al |
| - | - | - |
| non si sa | non determinabile | 22/11/2026 |
`;

describe('writePage', () => {
  it('writes headings, lists and tables so that they fit', () => {
    expect(writePage(page, { width: 60 })).toBe(`Adesione alla PDND

Vedi il pacchetto e la fonte (https://example.org/fonte).

CHE COSA CHIEDE
• «Comune aderente» è sì
• uno dei due:
  • il primo
  • il secondo

BASE GIURIDICA
┌────────┬─────────────────────────────────────────────────┐
│ Regola │ pdnd/adesione                                   │
└────────┴─────────────────────────────────────────────────┘

┌──────────┬───────────────────────────────────────────────┐
│ Norma    │ art. 50-ter, comma 2, Codice                  │
│          │ dell'amministrazione                          │
│ Atto     │ Decreto legislativo 7 marzo 2005, n. 82       │
│ Letta il │ 22/11/2026                                    │
├──────────┼───────────────────────────────────────────────┤
│ Norma    │ art. 5                                        │
│ Atto     │ Codice                                        │
│ Letta il │ 21/11/2026                                    │
└──────────┴───────────────────────────────────────────────┘

┌───────────┬───────────────────┬────────────┐
│ Caso      │ Esito             │ Al         │
├───────────┼───────────────────┼────────────┤
│ non si sa │ non determinabile │ 22/11/2026 │
└───────────┴───────────────────┴────────────┘
`);
  });

  it('makes no line wider than asked', () => {
    const long = `# ${'titolo '.repeat(40)}\n\n| a | b | c |\n| - | - | - |\n| ${'parola '.repeat(50)} | ${'x'.repeat(200)} | è |\n`;
    for (const line of writePage(long, { width: 60 }).split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(60);
  });
});
