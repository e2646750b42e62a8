import { describe, expect, it } from 'vitest';

import type { Finding } from '@adempi/schema';

import { sampleAssessment, sampleEvidence, sampleFinding, sampleTiming } from '../../test/sample-assessment.ts';
import { writeTable } from './write-table.ts';

const breach = sampleFinding({
  ruleId: 'identita-digitale/spid-cie-esclusivi',
  title: 'Cittadini: accesso ai servizi solo con SPID, CIE o CNS',
  severity: 'critical',
  outcome: 'fail',
  instance: { collection: 'servizi', key: 'certificati' },
  reason: 'Il servizio «Certificati» accetta ancora credenziali proprietarie.',
  timing: sampleTiming({ dueDate: '2021-09-30', daysLeft: -448 }),
  exposure: { class: 'fine', minEur: 10_000, maxEur: 100_000, basis: 'art. 18-bis c. 5', other: [{ kind: 'dirigenziale', basis: 'art. 64-bis c. 1-quinquies' }], stage: 'none' },
  legalBasis: [{ act: 'cad', label: 'art. 64, c. 3-bis, CAD' }],
  remedy: 'Dismettere le credenziali locali.',
  actor: 'rtd',
});
const pending = sampleFinding({
  ruleId: 'pdnd/adesione',
  title: 'Adesione alla PDND',
  outcome: 'pending',
  reason: 'Il Comune non ha ancora aderito.',
  timing: sampleTiming({ state: 'upcoming', dueDate: '2023-09-30', daysLeft: 282 }),
  remedy: 'Aderire alla PDND.',
});
const unknown = sampleFinding({
  ruleId: 'documenti/manuale-gestione',
  title: 'Manuale di gestione',
  outcome: 'unknown',
  reason: 'Non determinabile: manca più di un dato.',
  timing: sampleTiming({ dueDate: '2022-01-01' }),
  missing: [
    { fact: 'documenti.manualeGestione.adottato', why: 'absent', label: 'Manuale adottato' },
    { fact: 'documenti.manualeGestione.pubblicato', why: 'before_deadline', label: 'Manuale pubblicato' },
  ],
  evidence: [],
});

function lines(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/[│ ]+/g, ' ').trim());
}

/** The text of one section, from its heading to the next blank line. */
function section(text: string, title: string): string {
  return text.slice(text.indexOf(`\n${title}\n`)).trimStart().split('\n\n')[0] ?? '';
}

// Found by an audit: one project was still to finish, and the totals counted none.
it('says of an item that is still to be met how the whole duty came out, which is what the totals count', () => {
  const item = (key: string, outcome: Finding['outcome']): Finding => sampleFinding({ ruleId: 'pnrr/contratto', title: 'Contratto firmato', force: 'grant', outcome, instance: { collection: 'progetti', key }, timing: sampleTiming({ state: 'upcoming', dueDate: '2030-01-01', daysLeft: 900 }) });
  expect(writeTable(sampleAssessment([item('a', 'pending'), item('*', 'unknown')])).replace(/[│\s]+/gu, ' ')).toContain("Contratto firmato (ma l'obbligo nel suo insieme è non determinabile)");
  expect(writeTable(sampleAssessment([item('a', 'pending')]))).not.toContain('nel suo insieme');
});

describe('writeTable', () => {
  it('says whom it is about, on which day, from which documents, and how the law stands', () => {
    expect(lines(writeTable(sampleAssessment([breach, pending])))).toEqual(
      expect.arrayContaining([
        'Comune di Cremona',
        'codice IPA c_d150, codice ISTAT 019036',
        'Obblighi digitali al 22/12/2022',
        "Fonti: Piano triennale per l'informatica 2021-2023 (21/12/2022, documentato)",
        'Leggi e linee guida: 1 non conforme, 1 da adempiere, 0 non determinabili, 0 conformi.',
      ]),
    );
  });

  it('tells of a breach why, since when, under which norm, from which document, at what risk and what to do', () => {
    const text = section(writeTable(sampleAssessment([breach]), { width: 120 }), 'INADEMPIMENTI');
    expect(lines(text)).toEqual(
      expect.arrayContaining([
        'CRITICA Cittadini: accesso ai servizi solo con SPID, CIE o CNS',
        'Perché Il servizio «Certificati» accetta ancora credenziali proprietarie.',
        'Termine 30/09/2021, scaduto da 448 giorni',
        'Norma art. 64, c. 3-bis, CAD',
        "Fonte Piano triennale per l'informatica 2021-2023, p. 7 (documentato, noto al 21/12/2022)",
        'Cosa fare Dismettere le credenziali locali. (a cura di: RTD)',
        'Regola identita-digitale/spid-cie-esclusivi',
      ]),
    );
  });

  it('keeps the words for breaches of law apart from guidelines, plans and grants', () => {
    const failed = (['guideline', 'plan', 'grant'] as const).map((force) => sampleFinding({ ruleId: `x/${force}`, force, outcome: 'fail' }));
    const text = writeTable(sampleAssessment(failed));
    expect(text).toContain('\nRACCOMANDAZIONI E LINEE GUIDA NON RISPETTATE\n');
    expect(text).toContain('\nLINEE E OBIETTIVI DEL PIANO NON ATTUATI NEI TERMINI\n');
    expect(text).toContain('\nTERMINI DI FINANZIAMENTO NON RISPETTATI\n');
    expect(text).not.toContain('INADEMPIMENTI');
    expect(text).toContain('Nessun inadempimento risulta dai fatti di questo stato.');
  });

  it('tells items of one rule together, each reason once', () => {
    const other = { ...breach, instance: { collection: 'servizi', key: 'tributi' }, reason: 'Il servizio «Tributi» accetta ancora credenziali.' };
    const text = section(writeTable(sampleAssessment([breach, other])), 'INADEMPIMENTI');
    expect(text.match(/Cittadini: accesso/g)).toHaveLength(1);
    expect(lines(text)).toEqual(
      expect.arrayContaining([
        'Perché • Il servizio «Certificati» accetta ancora credenziali proprietarie.',
        '• Il servizio «Tributi» accetta ancora credenziali.',
      ]),
    );
  });

  it('shows what falls due within 30 days apart from what is pending, a cycle that ends too', () => {
    const soon = { ...pending, timing: sampleTiming({ state: 'due_soon', dueDate: '2022-12-31', daysLeft: 9 }) };
    const ending = sampleFinding({
      ruleId: 'accessibilita/dichiarazione-annuale',
      title: 'Dichiarazione di accessibilità',
      timing: sampleTiming({ state: 'met', dueDate: '2022-01-01', nextDueDate: '2023-01-01', nextState: 'due_soon' }),
    });
    const text = writeTable(sampleAssessment([soon, ending]));
    const soonText = section(text, 'IN SCADENZA ENTRO 30 GIORNI');
    expect(lines(soonText)).toContain('Termine 31/12/2022, mancano 9 giorni');
    expect(lines(soonText)).toContain('Termine 01/01/2022, adempiuto; prossimo termine 01/01/2023');
    expect(text).not.toContain('\nDA ADEMPIERE\n');
  });

  it('says that a term has passed without saying how late, where nothing is determined', () => {
    const text = section(writeTable(sampleAssessment([unknown]), { width: 160 }), 'NON DETERMINABILI: MANCANO INFORMAZIONI');
    expect(text).toContain('01/01/2022');
    expect(text).toContain('trascorso');
    expect(text).not.toMatch(/giorni/);
    expect(text).toMatch(/Manca: Manuale adottato .*\n│ Da aggiornare: Manuale pubblicato /u);
    expect(text).toContain('│ Manca più di un dato.');
  });

  it('ranks the facts that would decide most, with the question, the place in the state and the office', () => {
    const bundle = {
      packs: [],
      vocabulary: [
        {
          path: 'documenti.manualeGestione.adottato',
          type: 'boolean',
          label: { it: 'Manuale adottato' },
          question: { it: 'Il Comune ha adottato il manuale di gestione?' },
          office: 'PROTOCOLLO',
        },
      ],
      exposure: { classes: {}, explanation: { it: '' }, procedure: { collection: '', rule: '', stages: [] } },
    } as never;
    const other = sampleFinding({ ruleId: 'x/y', outcome: 'unknown', missing: [{ fact: 'documenti.manualeGestione.adottato', why: 'absent', label: 'Manuale adottato' }] });
    const text = section(writeTable(sampleAssessment([unknown, other]), { bundle }), 'INFORMAZIONI CHE DECIDONO DI PIÙ');
    const [, , , , first, place, , second] = lines(text);
    expect(first).toBe('Il Comune ha adottato il manuale di gestione? 2 Protocollo');
    expect(place).toBe('nel file di stato: documenti.manualeGestione.adottato');
    expect(second).toBe('Manuale pubblicato 1');
  });

  it('gives the score with its coverage, and the totals of the summary', () => {
    const assessment = sampleAssessment([breach, pending, unknown, sampleFinding()]);
    const text = writeTable(assessment);
    expect(text).toContain('Punteggio: 50 % (1 obbligo conforme su 2 decisi)\nCopertura: 66,7 % (2 obblighi decisi su 3; 1 non determinabile)');
    const rows = lines(section(text, 'RIEPILOGO'));
    expect(rows).toContain('conforme 1 0 0 0');
    expect(rows).toContain('non conforme 1 0 0 0');
    expect(rows).toContain('totale 4 0 0 0');
  });

  it('gives no score where nothing was decided', () => {
    const text = writeTable(sampleAssessment([unknown]));
    expect(text).toContain('Punteggio: nessun punteggio: nessun obbligo di legge risulta conforme o non conforme');
    expect(text).not.toMatch(/Punteggio: .*%/);
  });

  it('never rounds up to 100 %', () => {
    const summary = { ...sampleAssessment([breach]).summary, score: 0.9999, coverage: 0.0001 };
    const text = writeTable(sampleAssessment([breach], { summary }));
    expect(text).toContain('Punteggio: 99,9 %');
    expect(text).toContain('Copertura: 0,1 %');
  });

  it('counts fines and never sums them; sums stand beside a breach only on request', () => {
    const assessment = sampleAssessment([breach, { ...breach, ruleId: 'pagamenti/pagopa' }]);
    const usual = writeTable(assessment, { width: 160 });
    expect(usual).toContain("• 2 obblighi: sanzione all'ente, da 10.000 a 100.000 euro");
    expect(usual).toContain('Oggi nessuna sanzione è dovuta.\nGli importi sono il minimo e il massimo di legge: le sanzioni sono contate e mai sommate.');
    expect(usual).not.toContain('20.000');
    expect(section(usual, 'INADEMPIMENTI')).not.toContain('euro');
    const asked = section(writeTable(assessment, { width: 160, exposure: true }), 'INADEMPIMENTI');
    expect(asked.replace(/[│\s]+/g, ' ')).toContain(
      "se AgID accerta la violazione e il Comune non si adegua nel termine, sanzione all'ente da 10.000 a 100.000 euro (art. 18-bis CAD)",
    );
    expect(asked).toContain('responsabilità dirigenziale: art. 64-bis c. 1-quinquies');
  });

  it('lists every value of a conflict with its source, and which one was used', () => {
    const value = { source: 'pti', ref: 'p. 12', knownOn: '2022-12-21' };
    const conflicts = [{ fact: 'pdnd.aderente', values: [{ ...value, value: true }, { ...value, value: false, source: null, ref: null }], chosen: 0 }];
    const text = section(writeTable(sampleAssessment([breach], { conflicts })), 'FONTI IN CONTRASTO');
    expect(lines(text)).toEqual(
      expect.arrayContaining([
        "• sì: Piano triennale per l'informatica 2021-2023, p. 12 (noto al 21/12/2022) – valore usato",
        '• no: quanto dichiarato nel file di stato (noto al 21/12/2022)',
      ]),
    );
  });

  it('says what was not verified, what was assumed, and that it is an aid', () => {
    const doubtful = sampleFinding({ confidence: { duty: 'verified', date: 'unverified', exposure: 'unverified' } });
    const text = section(writeTable(sampleAssessment([doubtful], { assumeUnchanged: true }), { width: 160 }), 'AVVERTENZE');
    expect(text).toContain('--assume-unchanged');
    expect(text).toContain('Un obbligo ha parti non verificate su una fonte');
    expect(text).toContain('È un aiuto: non è una consulenza legale né una certificazione.');
    expect(writeTable(sampleAssessment([doubtful]))).toContain('Attenzione: non verificato su una fonte: la data, la sanzione');
  });

  it('says up to which day the law was read, where the assessment is of a later one', () => {
    const diagnostics = [{ code: 'pack.horizon', severity: 'warning', message: 'Le norme del pacchetto…' }] as const;
    const withHorizon = (horizon: string): string =>
      writeTable(sampleAssessment([pending], { packs: [{ id: 'governance', version: '1.0.0', digest: 'sha256:0', horizon }], diagnostics }), { width: 160 });
    expect(withHorizon('2022-12-21')).toContain('Le norme sono state lette fino al 21/12/2022 (governance): le modifiche successive non sono considerate.');
    expect(withHorizon('2022-12-21')).not.toContain('Le norme del pacchetto');
    expect(withHorizon('2022-12-22')).not.toContain('Le norme sono state lette');
  });

  it('shows only the outcomes that were asked for, with the whole summary', () => {
    const text = writeTable(sampleAssessment([breach, pending, unknown]), { show: ['pending'] });
    expect(text).toContain('\nDA ADEMPIERE\n');
    expect(text).not.toContain('INADEMPIMENTI');
    expect(text).not.toContain('INFORMAZIONI CHE DECIDONO');
    expect(lines(text)).toContain('totale 3 0 0 0');
  });

  it('lists what does not apply and what is not in force only on request', () => {
    const assessment = sampleAssessment([sampleFinding({ outcome: 'not_applicable', timing: null })], {
      notInForce: [{ ruleId: 'a/b', from: '2026-01-01', to: null, replacedBy: 'a/c' }],
    });
    const usual = writeTable(assessment);
    expect(usual).not.toContain('NON APPLICABILI');
    expect(usual).not.toContain('a/b');
    const all = writeTable(assessment, { all: true });
    expect(all).toContain('\nNON APPLICABILI\n');
    expect(lines(all)).toContain('a/b → a/c 01/01/2026 –');
  });

  it('tells where to start: breaches, the nearest term, what to find out', () => {
    expect(section(writeTable(sampleAssessment([breach, pending, unknown])), 'DA DOVE COMINCIARE').split('\n').slice(1)).toEqual([
      '1. Cittadini: accesso ai servizi solo con SPID, CIE o CNS. Dismettere le credenziali locali.',
      '2. Entro il 30/09/2023: Adesione alla PDND. Aderire alla PDND.',
      '3. Da accertare: Manuale adottato (1 obbligo)',
      '4. Da accertare: Manuale pubblicato (1 obbligo)',
    ]);
  });

  it('speaks English', () => {
    const text = writeTable(sampleAssessment([breach, unknown]), { lang: 'en' });
    expect(text).toContain('\nBREACHES OF LAW\n');
    expect(text).toContain('448 days overdue');
    expect(text).not.toMatch(/Gravità|Punteggio|Norma/);
  });

  it('uses escape codes for colour only, and only on request', () => {
    const assessment = sampleAssessment([breach, pending, unknown, sampleFinding()]);
    const plain = writeTable(assessment, { color: false });
    const colored = writeTable(assessment, { color: true });
    expect(plain).not.toContain('\u001b');
    expect(colored).toContain('\u001b[');
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  it('leaves no empty line for codes that nobody gave, in colour too', () => {
    const subject = { codiceIpa: null, codiceIstat: null, denominazione: 'Comune di Prova', tipo: 'comune' };
    const colored = writeTable(sampleAssessment([breach], { subject }), { color: true }).replace(/\u001b\[\d+m/g, '');
    expect(colored).toMatch(/^Comune di Prova\nObblighi digitali al /u);
  });

  it('lets nothing of the data steer the terminal', () => {
    const nasty = '\u001b]0;titolo\u0007\u001b[2J\u202Eoilgibuc\n\rINADEMPIMENTI';
    const evidence = [sampleEvidence({ ref: nasty, source: nasty })];
    const text = writeTable(
      sampleAssessment([sampleFinding({ outcome: 'fail', title: nasty, reason: nasty, remedy: nasty, evidence })], {
        subject: { codiceIpa: nasty, codiceIstat: null, denominazione: nasty, tipo: 'comune' },
      }),
    );
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
    expect(text.match(/^INADEMPIMENTI$/gm)).toHaveLength(1);
  });
});
