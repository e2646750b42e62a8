import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';

import { cleanText } from '../text/clean.ts';
import { inlineMarkdown, list, paragraph, printMarkdown, table } from './markdown.ts';

const text = fc.array(fc.constantFrom('perché', ' ', '. ', ': ', '1', '#', '*a*', '_b_', '<i>', '[x](y)', '`', '|', '~', '\\', '- ', '+ ', '> ', '1. ', '&amp;', '(', '"', '\n', '='), { maxLength: 8 }).map((parts) => parts.join(''));

describe('inlineMarkdown', () => {
  it('reads back as the text that it is', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { children } = fromMarkdown(inlineMarkdown(given));
        const clean = cleanText(given);
        expect(children).toMatchObject(clean === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: clean }] }]);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves plain sentences as they are', () => {
    expect(inlineMarkdown('Il «Sito», dal 1° ottobre: sì (forse).')).toBe('Il «Sito», dal 1° ottobre: sì (forse).');
  });
});

describe('printMarkdown', () => {
  it('keeps what stands in a cell in that cell', () => {
    expect(printMarkdown([table([['a|b', 'c'], [{ code: 'x|y' }, 'd\ne']])])).toBe('| a\\|b | c |\n| - | - |\n| `x\\|y` | d e |\n');
  });

  // Found by the property of the formats, seed -289527363.
  it('loses no backslash before a bar of a name in a cell', () => {
    const printed = printMarkdown([table([['a'], [{ code: '\\|' }]])]);
    const { children: [read] } = fromMarkdown(printed, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
    expect(read).toMatchObject({ children: [{}, { children: [{ children: [{ value: '\\|' }] }] }] });
  });

  it('lists steps and what is below them', () => {
    expect(printMarkdown([list([{ line: ['uno ', { code: 'a' }], below: [{ line: [{ strong: 'due' }] }] }], true), paragraph('@gente, https://a.it, www.a.it, ~~no~~')])).toBe(
      '1. uno `a`\n   - **due**\n\n\\@gente, https\\://a.it, www\\.a.it, \\~\\~no\\~\\~\n',
    );
  });
});
