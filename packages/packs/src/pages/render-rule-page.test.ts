import type { Bundle, Rule } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createFiles, plant } from '../../test/sample-rules.ts';
import { compileBundle } from '../compile.ts';
import { renderRuleIndex } from './render-rule-index.ts';
import { renderRulePage } from './render-rule-page.ts';

function pageOf(id: string, changes: Record<string, string> = {}): string {
  const bundle = compileBundle(createFiles(changes)).bundle as Bundle;
  return renderRulePage(bundle, bundle.rules.find((rule) => rule.id === id) as Rule);
}

describe('renderRulePage', () => {
  const page = pageOf('pdnd/adesione');

  it('tells what the duty is, and how binding', () => {
    expect(page).toContain('# Adesione alla PDND\n');
    expect(page).toContain('| Gravità | alta |');
    expect(page).toContain('| Vincolo | norma di legge |');
    expect(page).toContain('- «Adesione alla PDND» è sì');
  });

  it('tells whom it concerns, and who moves', () => {
    expect(page).toContain('## Chi riguarda\n\nRiguarda ogni ente.\n\nSi attiva: RTD.\n');
    const limited = plant('pdnd/adesione.yml', 'require: {', 'appliesWhen: { fact: pdnd.aderente, operator: equal, value: false }\nrequire: {');
    expect(pageOf('pdnd/adesione', { 'pdnd/adesione.yml': limited })).toContain('Riguarda gli enti per cui:\n\n- «Adesione alla PDND» è no\n');
    expect(pageOf('pdnd/dichiarazione')).toContain('Si verifica per ogni elemento di «Siti del Comune», tra quelli per cui:\n\n- «Tipo di sito» è uno tra: «Sito web», «App»\n');
  });

  it('tells what a duty that returns asks, with no more to it than its date', () => {
    expect(pageOf('pdnd/dichiarazione')).toContain('## Che cosa chiede\n\nÈ conforme quando «Data della dichiarazione» è una data del ciclo in corso.\n');
  });

  it('tells the due date with the dated values it comes from', () => {
    expect(page).toContain('- Entro la data del parametro «Termine di adesione».');
    expect(page).toContain('| 01/01/2021 | 31/12/2022 | 31/03/2023 | [CAD](https://www.normattiva.it/cad) | 21/11/2026 |');
    expect(page).toContain('| 01/01/2023 | in corso | 30/09/2023 |');
  });

  it('tells the risk in the words of the law, and how certain it is', () => {
    expect(page).toContain('Sanzione all\'ente, da 10.000 a 100.000 euro; dal 01/06/2021. Base: art. 18-bis, c. 5');
    expect(page).toContain('Oggi nessuna sanzione è dovuta.');
    expect(page).toContain('- Obbligo: verificato su una fonte.');
    expect(page).toContain('Fonti lette: «CAD» (testo della norma).');
  });

  it('cites the norms with their source and the day they were read', () => {
    expect(page).toContain(
      "| art. 50-ter, c. 2, CAD | Codice dell'amministrazione digitale | [CAD](https://www.normattiva.it/cad) | 21/11/2026 |",
    );
  });

  it('lists the facts, with question and office, and the examples', () => {
    expect(page).toContain('| `pdnd.aderente` | Adesione alla PDND | Il Comune ha aderito? | RTD |');
    expect(page).toContain('| non aderente | 01/10/2023 | 01/10/2023 | non conforme: inadempimento (termine 30/09/2023) |');
  });

  it('calls a breach by what binds, and says what was not verified', () => {
    const yearly = pageOf('pdnd/dichiarazione');

    expect(yearly).toContain('non conforme: linea guida non rispettata');
    expect(yearly).toContain('- Termine: non verificato su una fonte.');
    expect(yearly).toContain('Questa regola non indica conseguenze.');
    expect(yearly).toContain('| `siti.tipo` | Tipo di sito | – | SERVIZI INFORMATICI |');
    expect(yearly).toContain('- Il \\*ritardo\\* non si prova.');
    expect(yearly).toContain('- `2021-2023/CAP1.PA.LA20`');
  });

  it('leaves the words on the fine out where there is none', () => {
    const text = plant('pdnd/adesione.yml', 'cad18bis: fine,', 'cad18bis: no_fine,');

    expect(pageOf('pdnd/adesione', { 'pdnd/adesione.yml': text })).not.toContain('Oggi nessuna sanzione è dovuta.');
  });
});

describe('renderRuleIndex', () => {
  it('lists the rules of each pack with a link to their page', () => {
    const index = renderRuleIndex(compileBundle(createFiles()).bundle as Bundle);

    expect(index).toContain('## PDND\n');
    expect(index).toContain('Versione 1.0.0; norme lette fino al 21/11/2026.');
    expect(index).toContain(
      '| [Dichiarazione di ogni sito \\| ogni anno](pdnd/dichiarazione.md) | ogni anno, entro il 23 settembre | media | linea guida | in parte |',
    );
  });
});
