import type { Bundle } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createFiles, sampleFiles } from '../../test/sample-rules.ts';
import { compileBundle } from '../compile.ts';
import { renderPages } from './render-pages.ts';

const coverage = `id: pdnd
rows:
  - { act: cad, article: "50-ter", comma: "2", status: automated, rules: [pdnd/adesione, pdnd/dichiarazione] }
  - { act: cad, article: "7", status: manual, reason: È un principio., check: Come si comporta l'ufficio. }
  - { act: cad, article: "8", status: not_applicable, reason: Abrogato. }
`;
const basis = '  - { act: cad, article: "7", checkedOn: 2026-11-21, source: S1 }';
const moreNorms = (sampleFiles['pdnd/dichiarazione.yml'] ?? '').replace(basis, `  - { act: cad, article: "10", comma: "1-ter", checkedOn: 2026-11-21, source: S1 }
  - { act: cad, article: "10", comma: "1-bis", checkedOn: 2026-11-21, source: S1 }
${basis}
  - { act: cad, checkedOn: 2026-11-21, source: S1 }`);

function pagesOf(changes: Readonly<Record<string, string | null>>): ReadonlyMap<string, string> {
  const { bundle, diagnostics } = compileBundle(createFiles(changes));
  expect(diagnostics).toEqual([]);
  return new Map(renderPages(bundle as Bundle).map(({ path, text }) => [path, text]));
}

describe('renderPages', () => {
  const pages = pagesOf({ 'pdnd/copertura.yml': coverage, 'pdnd/dichiarazione.yml': moreNorms });

  it('gives the indexes and one page per rule; each link leads to one of them', () => {
    expect([...pages.keys()]).toEqual(['README.md', 'articoli.md', 'copertura.md', 'profili.md', 'pdnd/adesione.md', 'pdnd/dichiarazione.md']);
    for (const [path, text] of pages) {
      const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '').filter((link) => !link.startsWith('http'));
      const folder = path.includes('/') ? path.replace(/[^/]*$/, '') : '';
      expect(links.length, path).toBeGreaterThan(0);
      for (const link of links) expect(pages.has(link.startsWith('../') ? link.slice(3) : `${folder}${link}`), `${path} ${link}`).toBe(true);
    }
  });

  it('leaves out profiles where there are none; what rules cite is covered without rows', () => {
    const few = pagesOf({ 'profili/uno.yml': null });
    expect([...few.keys()].slice(0, 4)).toEqual(['README.md', 'articoli.md', 'copertura.md', 'pdnd/adesione.md']);
    expect(few.get('README.md')).toContain('Le stesse regole [per articolo di legge](articoli.md); norma per norma');
    expect(few.get('copertura.md')).toContain('art. 50-ter, c. 2, CAD');
  });

  it('orders the norms of an act as the law does', () => {
    const norms = [...(pages.get('articoli.md') ?? '').matchAll(/^\| (l’atto intero|art\. [^|]*) \|/gm)].map((match) => match[1]);
    expect(norms).toEqual(['l’atto intero', 'art. 7', 'art. 10, c. 1-bis', 'art. 10, c. 1-ter', 'art. 50-ter, c. 2']);
  });

  it('says norm by norm what decides it, or what a person must look at', () => {
    const page = pages.get('copertura.md') ?? '';
    expect(page).toContain('3 norme (verificata dalle regole: 1; da guardare a mano: 1; nessun obbligo per il Comune: 1).');
    expect(page).toContain('| art. 50-ter, c. 2, CAD | verificata dalle regole | [Adesione alla PDND](pdnd/adesione.md); [Dichiarazione');
    expect(page).toContain("| art. 7, CAD | da guardare a mano | – | È un principio. | Come si comporta l'ufficio. |");
  });

  it('writes out what each profile holds', () => {
    expect(pages.get('profili.md')).toContain('## `uno`: Una regola\n\nQuella che serve.\n\nComprende 1 regola:\n\n- [pdnd/adesione](pdnd/adesione.md) – Adesione alla PDND\n');
  });
});
