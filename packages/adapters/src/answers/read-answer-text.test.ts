import type { FactDefinition } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { readAnswerText } from './read-answer-text.ts';

const fact = (type: FactDefinition['type'], more: Partial<FactDefinition> = {}): FactDefinition => ({ path: 'a.fatto', type, label: { it: 'Fatto' }, ...more });
const values = [{ value: 'cc0', label: { it: 'Pubblico dominio' } }, { value: 'cc-by', label: { it: 'Attribuzione' } }];

describe('readAnswerText', () => {
  it.each([
    ['sì', fact('boolean'), true],
    ['NO', fact('boolean'), false],
    ['30/9/2023', fact('date'), '2023-09-30'],
    ['2023-09-30', fact('date'), '2023-09-30'],
    ['4.600', fact('integer'), 4600],
    ['12,5', fact('number'), 12.5],
    ['pubblico dominio', fact('enum', { values }), 'cc0'],
    ['cc0, Attribuzione', fact('set', { values }), ['cc0', 'cc-by']],
    ['uno, due; tre', fact('set'), ['uno, due', 'tre']],
    ['www.example.it', fact('url'), 'https://www.example.it'],
    ['http://example.it/a', fact('url'), 'http://example.it/a'],
    ['  Unione dei Comuni ', fact('string'), 'Unione dei Comuni'],
  ])('reads «%s»', (text, definition, value) => {
    expect(readAnswerText(text, definition, 'it')).toEqual({ value });
  });

  it.each([
    ['forse', fact('boolean')],
    ['29/02/2023', fact('date')],
    ['09/2023', fact('date')],
    ['-1', fact('integer', { minimum: 0 })],
    ['12,5', fact('integer')],
    ['altro', fact('enum', { values })],
    ['cc0; altro', fact('set', { values })],
    ['due parole', fact('url')],
    ['', fact('string')],
  ])('says what it expected instead of «%s»', (text, definition) => {
    expect(readAnswerText(text, definition, 'it')).toEqual({ wanted: expect.stringMatching(/./) as string });
  });
});
