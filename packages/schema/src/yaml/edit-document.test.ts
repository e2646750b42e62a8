import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isRecord } from '../is-record.ts';
import { editDocument } from './edit-document.ts';
import { printDocument } from './print-document.ts';
import { readDocument } from './read-document.ts';

const STATE = `# Lo stato del nostro Comune.
adempi: 1
ente: { denominazione: "Comune di Prova", tipo: comune } # dal registro

fatti:
  pdnd:
    aderente: false   # da rivedere
  siti:
    - id: istituzionale
      url: 'https://www.example.it'

    # quello vecchio
    - { id: vecchio, soloHttps: false }
completi: []
# fine
`;

/** The value that a text reads as. */
function read(text: string): unknown {
  const { value, diagnostics } = readDocument(text);
  expect(diagnostics).toEqual([]);
  return value;
}

/** Changes the state, by hand. */
function change(edit: (state: Record<string, any>) => void): string { // eslint-disable-line @typescript-eslint/no-explicit-any
  const state = structuredClone(read(STATE)) as Record<string, unknown>;
  edit(state);
  const text = editDocument(STATE, state);
  expect(read(text)).toEqual(state);
  return text;
}

describe('editDocument', () => {
  it('leaves a document as it is where nothing changes', () => {
    expect(editDocument(STATE, read(STATE))).toBe(STATE);
  });

  it('changes a value in its place, and keeps the comment behind it', () => {
    expect(change((state) => (state['fatti'].pdnd.aderente = true))).toBe(STATE.replace('aderente: false', 'aderente: true'));
  });

  it('adds an entry behind its group', () => {
    expect(change((state) => (state['fatti'].pdnd.dataAdesione = '2022-03-01'))).toBe(
      STATE.replace('# da rivedere\n', '# da rivedere\n    dataAdesione: 2022-03-01\n'),
    );
  });

  it('adds to an item, in the style in which it is written', () => {
    expect(change((state) => (state['fatti'].siti[0].soloHttps = true))).toBe(STATE.replace("example.it'\n", "example.it'\n      soloHttps: true\n"));
    expect(change((state) => (state['fatti'].siti[1].nome = 'Vecchio, ma buono'))).toBe(STATE.replace('soloHttps: false }', 'soloHttps: false, nome: "Vecchio, ma buono" }'));
  });

  it('adds an item behind a list', () => {
    expect(change((state) => state['fatti'].siti.push({ id: 'app' }))).toBe(STATE.replace('soloHttps: false }\n', 'soloHttps: false }\n    - id: app\n'));
  });

  it('opens an empty list', () => {
    expect(change((state) => state['completi'].push('siti'))).toBe(STATE.replace('completi: []', 'completi:\n  - siti'));
  });

  it('adds groups that are not there yet, at the end', () => {
    const text = change((state) => (state['provenienza'] = { 'pdnd.aderente': { fonte: 'risposte' } }));
    expect(text).toBe(STATE.replace('# fine\n', 'provenienza:\n  pdnd.aderente:\n    fonte: risposte\n# fine\n'));
  });

  it('takes away the lines of an entry', () => {
    expect(change((state) => delete state['completi'])).toBe(STATE.replace('completi: []\n', ''));
    expect(change((state) => delete state['fatti'].siti[0].url)).toBe(STATE.replace("      url: 'https://www.example.it'\n", ''));
  });

  it('lays out anew what cannot be taken away in place, and keeps the comments', () => {
    expect(change((state) => delete state['fatti'].siti[1].soloHttps)).toContain('aderente: false # da rivedere');
  });

  it('sets a group as a whole where it stands', () => {
    expect(change((state) => (state['fatti'].siti = [{ id: 'nuovo' }]))).toContain('# da rivedere\n  siti:\n    - id: nuovo\ncompleti: []\n');
  });

  it('keeps byte order mark and Windows line ends', () => {
    const text = `\uFEFF${STATE.replaceAll('\n', '\r\n')}`;
    const state = structuredClone(read(text)) as { fatti: { pdnd: Record<string, unknown> } };
    state.fatti.pdnd['aderente'] = true;
    expect(editDocument(text, state)).toBe(text.replace('aderente: false', 'aderente: true'));
  });

  it('writes a value that stands in two places twice', () => {
    const shared = { fonte: 'ipa' };
    expect(editDocument('adempi: 1\n', { adempi: 1, x: shared, y: shared })).toBe('adempi: 1\nx:\n  fonte: ipa\ny:\n  fonte: ipa\n');
  });

  it('keeps JSON as JSON', () => {
    expect(editDocument('{\n    "a": 1\n}\n', { a: 1, b: { c: [] } })).toBe('{\n    "a": 1,\n    "b": {\n        "c": []\n    }\n}\n');
    expect(editDocument('{"a": 1}', { a: 1 })).toBe('{"a": 1}');
  });

  const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,4}$/).filter((text) => !['constructor', 'prototype'].includes(text));
  const scalar = fc.oneof(fc.boolean(), fc.integer(), fc.constantFrom('019036', '2022-03-01', 'no', '# x', 'a: b', 'x, y', '[', ' ', "l'ente", 'due\nrighe\n'), fc.string({ unit: 'grapheme-ascii' }));
  const { value } = fc.letrec<{ value: unknown; group: Record<string, unknown> }>((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('value'), { maxLength: 3 }), tie('group')),
    group: fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  }));
  const group = fc.dictionary(name, value, { minKeys: 1, maxKeys: 5 });

  it('makes any document read as any value', () => {
    fc.assert(
      fc.property(group, group, (before, after) => {
        const wanted = { ...before, ...after };
        expect(read(editDocument(printDocument(before), wanted))).toEqual(wanted);
        expect(read(editDocument(printDocument(before), after))).toEqual(after);
      }),
    );
  });

  it('keeps each line of what it only adds to', () => {
    fc.assert(
      fc.property(group, group, (before, after) => {
        const text = printDocument(before);
        const edited = editDocument(text, addTo(before, after));
        const lines = edited.split('\n');
        // An empty group or list is opened.
        for (const line of text.split('\n').filter((one) => !/(\{\}|\[\])$/u.test(one))) expect(lines).toContain(line);
      }),
    );
  });
});

/** What is in `more` and not in a value, in it too. */
function addTo(value: unknown, more: unknown): unknown {
  if (!isRecord(value) || !isRecord(more)) return value;
  return { ...more, ...Object.fromEntries(Object.entries(value).map(([name, own]) => [name, addTo(own, more[name])])) };
}
