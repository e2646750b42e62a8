import { describe, expect, it } from 'vitest';

import { code, heading, list, paragraph, printPage, strong, table, text } from './markdown.ts';

describe('printPage', () => {
  it('keeps the texts of a rule from being read as markup', () => {
    const page = printPage('x', [
      heading(1, '# *uno* <b> [due](https://a)'),
      paragraph('1. tre ~~quattro~~'),
      list([{ text: '- cinque', below: [{ text: '_sei_' }] }]),
      table([['a', 'b'], [[code('x|y')], 'p | q\n`r`']]),
    ]);

    expect(page).toBe(
      [
        '<!-- x -->',
        '',
        '# # \\*uno\\* \\<b> \\[due]\\(https://a)',
        '',
        '1\\. tre \\~\\~quattro\\~\\~',
        '',
        '- \\- cinque',
        '  - \\_sei\\_',
        '',
        '| a | b |',
        '| - | - |',
        '| `x\\|y` | p \\| q \\`r\\` |',
        '',
      ].join('\n'),
    );
  });

  it('joins text, code and strong words in a line', () => {
    expect(printPage('x', [paragraph([text('il dato '), code('a.b'), text(' è '), strong('noto')])])).toContain(
      'il dato `a.b` è **noto**',
    );
  });
});
