import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Assessment, Finding } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { sampleAssessment, sampleEvidence, sampleFinding, sampleTiming } from '../../test/sample-assessment.ts';
import type { HtmlBundle, HtmlOptions } from './html-options.ts';
import { writeHtml } from './write-html.ts';

const rule = (id: string, deadline: unknown): unknown => ({ id, deadline });

const bundle = {
  packs: [
    { id: 'identita-digitale', title: { it: 'Identità digitale', en: 'Digital identity' } },
    { id: 'documenti', title: { it: 'Gestione documentale' } },
    { id: 'pdnd', title: { it: 'PDND' } },
  ],
  rules: [rule('pdnd/adesione', { on: '2023-09-30' }), rule('documenti/manuale-gestione', { on: '2022-01-01' })],
  vocabulary: [{ path: 'documenti.manuale', type: 'boolean', label: { it: 'Manuale adottato' }, question: { it: 'Il Comune ha adottato il manuale?' }, office: 'PROTOCOLLO' }],
  profiles: [{ id: 'sanzioni', title: { it: 'Obblighi sanzionati' } }],
  acts: [{ id: 'cad', label: 'CAD', title: 'Codice', urn: 'urn:nir:stato:decreto.legislativo:2005-03-07;82' }],
  exposure: null,
} as unknown as HtmlBundle;

const breach = sampleFinding({
  ruleId: 'identita-digitale/spid-cie-esclusivi',
  title: 'Cittadini: accesso solo con SPID, CIE o CNS',
  severity: 'critical',
  outcome: 'fail',
  instance: { collection: 'servizi', key: 'certificati' },
  reason: 'Il servizio «Certificati» accetta ancora credenziali proprietarie.',
  timing: sampleTiming({ dueDate: '2021-09-30', daysLeft: -448 }),
  exposure: { class: 'fine', minEur: 10_000, maxEur: 100_000, basis: 'art. 18-bis c. 5', other: [{ kind: 'dirigenziale', basis: 'art. 64-bis c. 1-quinquies' }], stage: 'none' },
  legalBasis: [{ act: 'cad', article: '64', comma: '3-bis', label: 'art. 64, c. 3-bis, CAD' }],
  evidence: [sampleEvidence({ fact: 'servizi[certificati].credenzialiProprietarie', label: 'Credenziali proprie', value: true })],
  remedy: 'Dismettere le credenziali locali.',
  proof: ['pagina di accesso'],
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
  reason: 'Non determinabile: non si conosce «Manuale adottato».',
  timing: sampleTiming({ dueDate: '2022-01-01' }),
  missing: [{ fact: 'documenti.manuale', why: 'absent', label: 'Manuale adottato' }],
  evidence: [],
  remedy: 'Adottare il manuale.',
  exposure: { class: 'fine', minEur: 10_000, maxEur: 100_000, basis: '', other: [], stage: 'none' },
});

const write = (assessment: Assessment, options: Partial<HtmlOptions> = {}): Root => fromHtml(writeHtml(assessment, { bundle, ...options }));

function textOf(selector: string, tree: Root | Element): string {
  const found = select(selector, tree);
  return found === undefined ? '' : toString(found).replace(/\s+/gu, ' ');
}

/** What stands beside a label of the entry of a rule. */
function entryOf(tree: Root, ruleId: string): Record<string, string> {
  const article = select(`#r-${ruleId.replace(/[^a-z0-9]+/gu, '-')}`, tree);
  const terms = article === undefined ? [] : selectAll('dl > dt', article);
  const texts = article === undefined ? [] : selectAll('dl > dd', article);
  return Object.fromEntries(terms.map((term, index) => [toString(term), texts[index] === undefined ? '' : toString(texts[index])]));
}

describe('the page for who decides', () => {
  const page = select('#sintesi', write(sampleAssessment([breach, pending, unknown]))) as Element;

  it('says whom and which day it is about', () => {
    expect(textOf('h1', page)).toBe('Obblighi digitali: Comune di Cremona');
    expect(textOf('.sottotitolo', page)).toBe('Situazione al 22/12/2022 · codice IPA c_d150, codice ISTAT 019036');
  });

  it('has the five things that it must tell, in this order', () => {
    expect(selectAll('h2', page).map((heading) => toString(heading))).toEqual(['Dove siamo', 'Che cosa rischiamo', 'Le prossime date', 'Che cosa non sappiamo', 'Che cosa fare per prima cosa']);
  });

  it('counts the duties, and shows the score beside its coverage', () => {
    const text = toString(page);
    expect(text).toContain('1 obbligo di legge risulta non rispettato.');
    expect(selectAll('.cifra', page).map((figure) => toString(figure))).toEqual(['1 non conforme', '1 da adempiere', '1 non determinabile', '0 conformi']);
    expect(text).toContain('Punteggio: 0 % (0 obblighi conformi su 1 deciso). Copertura: 50 % (1 obbligo deciso su 2; 1 non determinabile).');
  });

  it('tells the risk in the words of the law, without a sum of sums', () => {
    expect(toString(page)).toContain('1 obbligo: sanzione all\'ente, da 10.000 a 100.000 euro');
    expect(toString(page)).toContain('Oggi nessuna sanzione è dovuta.');
  });

  it('starts with the breach, then the nearest term, then the fact that decides', () => {
    expect(selectAll('.passi > li', page).map((step) => toString(step))).toEqual([
      '✕ non conforme Cittadini: accesso solo con SPID, CIE o CNS. Dismettere le credenziali locali.',
      '… entro il 30/09/2023 Adesione alla PDND. Aderire alla PDND.',
      'Accertare: Il Comune ha adottato il manuale? (serve a 1 obbligo; lo sa: Protocollo)',
    ]);
    expect(selectAll('.date > li', page).map((item) => toString(item))).toEqual(['30/09/2023: Adesione alla PDND (da adempiere)']);
  });

  it('says of how many items of a duty what is known, the surest first', () => {
    const items = (['unknown', 'unknown', 'pending'] as const).map((outcome, index): Finding => ({ ...pending, id: `pdnd/adesione#${index}`, outcome, instance: { collection: 'servizi', key: `s${index}` }, ...(index === 1 ? { undecided: 'duty' } : {}) }));
    expect(selectAll('.date > li', write(sampleAssessment(items))).map((item) => toString(item))).toEqual([
      '30/09/2023: Adesione alla PDND (3 casi) (1 da adempiere; 1 da verificare se è già fatto; 1 da verificare se riguarda il Comune)',
    ]);
  });

  it('says of an item that came out otherwise than its whole duty, which the totals count, how that came out', () => {
    const items = (['pending', 'unknown'] as const).map((outcome, index): Finding => ({ ...pending, id: `pdnd/adesione#${index}`, outcome, instance: { collection: 'servizi', key: `s${index}` } }));
    expect(textOf('#rilievi [data-outcome="pending"]', write(sampleAssessment(items)))).toContain('Da adempiere; ma l\'obbligo nel suo insieme è non determinabile');
  });

  it('has in its title the day as readers write it', () => {
    expect(toString(select('title', write(sampleAssessment([unknown])))!)).toMatch(/, \d\d\/\d\d\/\d{4}$/u);
  });

  it('does not say that all is in order where nothing is known', () => {
    const text = textOf('#sintesi', write(sampleAssessment([unknown])));
    expect(text).toContain('Nessun inadempimento risulta dai fatti di questo stato. Non vuol dire essere in regola: 1 obbligo non è determinabile.');
    expect(text).toContain('nessuna violazione può essere contestata sulla base di questi dati. Degli obblighi non determinabili questo non si può dire.');
    expect(text).not.toContain('euro');
  });

  it('says of what it is a part, and until when things were known', () => {
    const text = textOf('#sintesi', write(sampleAssessment([pending], { profile: 'sanzioni', knownAt: '2022-12-01' })));
    expect(text).toContain('Solo il profilo: Obblighi sanzionati (sanzioni)');
    expect(text).toContain('Situazione al 22/12/2022, con quanto era noto al 01/12/2022');
  });
});

describe('an entry', () => {
  const tree = write(sampleAssessment([breach, { ...breach, instance: { collection: 'servizi', key: 'tributi' } }, pending, unknown]));

  it('tells of a breach why, on what, by when, under which norm, at what risk, what to do', () => {
    expect(entryOf(tree, breach.ruleId)).toEqual({
      'Perché': 'Il servizio «Certificati» accetta ancora credenziali proprietarie. (certificati, tributi)',
      'Che cosa risulta': 'Credenziali proprie (certificati): sì',
      'Termine': '30/09/2021, scaduto da 448 giorni',
      'Norma': 'art. 64, c. 3-bis, CAD',
      'Fonte': "Piano triennale per l'informatica 2021-2023, p. 7 (documentato, noto al 21/12/2022)",
      'Rischio': expect.stringContaining('da 10.000 a 100.000 euro') as string,
      'Cosa fare': 'Dismettere le credenziali locali. (a cura di: RTD)',
      'Prove da conservare': 'pagina di accesso',
      'Regola': 'identita-digitale/spid-cie-esclusivi',
    });
  });

  it('links the norm on Normattiva', () => {
    const [link] = selectAll('article a', tree);
    expect(link?.properties['href']).toBe('https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2005-03-07;82~art64');
  });

  it('asks, of what is not known, and frightens nobody', () => {
    const entry = entryOf(tree, unknown.ruleId);
    expect(entry).toMatchObject({ 'Perché': 'Non si conosce «Manuale adottato».', 'Da accertare': 'Il Comune ha adottato il manuale? (chiedere a: Protocollo)', 'Termine': '01/01/2022, trascorso' });
    expect(entry['Se non è adempiuto']).toBe('Adottare il manuale. (a cura di: sindaco)');
    expect(entry).not.toHaveProperty('Rischio');
    expect(entry).not.toHaveProperty('Cosa fare');
  });

  it('says a pass by its data, and whether it is the whole', () => {
    const pass = sampleFinding({ ruleId: breach.ruleId, instance: { collection: 'servizi', key: 'tributi' } });
    const told = write(sampleAssessment([pass, { ...unknown, ruleId: breach.ruleId, packId: breach.packId }]));
    expect(textOf('[data-outcome="pass"] .esito', told)).toBe("✓ Conforme (secondo i dati documentati); ma l'obbligo nel suo insieme è non determinabile");
  });
});

describe('open data', () => {
  const open = sampleAssessment([breach], { openData: true });

  it('are clues, and no fine stands beside a name', () => {
    const text = textOf('body', write(open));
    expect(text).toContain('Indizi da dati aperti, non accertamenti.');
    expect(text).toContain('1 indizio di inadempimento nei dati aperti.');
    expect(text).toContain('non conforme (indizio di inadempimento)'.replace('non', 'Non'));
    expect(text).not.toMatch(/10\.000|sanzione all/u);
  });

  it('tell the fine where it is asked for', () => {
    expect(textOf('body', write(open, { exposure: true }))).toContain('da 10.000 a 100.000 euro');
  });
});

describe('the rest of the document', () => {
  const assessment = sampleAssessment([breach, pending, unknown], {
    conflicts: [{ fact: 'documenti.manuale', values: [{ value: true, source: 'pti', ref: 'p. 3', knownOn: '2022-12-21' }, { value: false, source: null, ref: null, knownOn: null }], chosen: 0 }],
    diagnostics: [{ code: 'state.stale', severity: 'warning', message: 'Un avviso.' }],
    assumeUnchanged: true,
  });
  const tree = write(assessment);

  it('gives the work to who acts, and the questions to the office that knows', () => {
    const text = textOf('#lavoro', tree);
    expect(text).toContain('RTD');
    expect(text).toContain('Protocollo');
    expect(text).toContain('Il Comune ha adottato il manuale? (1 obbligo) documenti.manuale');
  });

  it('tells conflicts with their sources, and the value used', () => {
    expect(textOf('#fonti', tree)).toContain("Manuale adottatosì: Piano triennale per l'informatica 2021-2023, p. 3, noto al 21/12/2022 – valore usatono: quanto dichiarato nel file di stato");
  });

  it('holds what a replay needs, the notices and the disclaimer', () => {
    expect(textOf('#impronte', tree)).toContain('governance1.0.031/12/2022sha256:0');
    expect(textOf('#avvertenze', tree)).toContain('Un avviso.');
    expect(textOf('#avvertenze', tree)).toContain('Si suppone che nulla sia cambiato');
    expect(textOf('footer', tree)).toBe(assessment.disclaimer);
  });

  it('is in English where asked, and says which language it is in', () => {
    const english = write(assessment, { lang: 'en' });
    expect(select('html', english)?.properties['lang']).toBe('en');
    expect(textOf('#sintesi', english)).toContain('Where we are');
    expect(textOf('#rilievi', english)).toContain('Digital identity');
  });

  it('is the same for the same assessment', () => {
    expect(writeHtml(assessment, { bundle })).toBe(writeHtml(assessment, { bundle }));
  });
});

describe('what a reader without scripts gets', () => {
  it('is everything but the filters', () => {
    const tree = write(sampleAssessment([breach, pending, unknown]));
    expect(select('#filtri', tree)?.properties['hidden']).toBe(true);
    expect(selectAll('[hidden]', tree)).toHaveLength(1);
    expect(selectAll('details', tree)).toHaveLength(0);
  });
});

describe('what was put off, or is exempt', () => {
  const waiver = { kind: 'exemption', reason: 'La Regione eroga il servizio.', requestedBy: 'RTD', approvedBy: 'segretario', approvedOn: '2022-11-01', until: '2023-06-30', norm: { label: 'art. 50-ter, c. 2, CAD' } } as unknown as NonNullable<Finding['waiver']>;
  const exempt = { ...pending, outcome: 'fail', disposition: 'waived', waiver, timing: sampleTiming({ dueDate: '2022-09-30', daysLeft: -83 }) } as const;
  const postponed = sampleFinding({
    ruleId: 'piano/linea', title: 'Linea rinviata', force: 'plan', outcome: 'fail', disposition: 'waived', waiver: { ...waiver, kind: 'postponement', reason: 'Si attende il bando.', approvedBy: 'giunta' }, timing: sampleTiming({ dueDate: '2022-10-31', daysLeft: -52 }),
  });
  const withLines = { ...bundle, packs: [...bundle.packs, { id: 'piano', title: { it: 'Piano 2022' }, edition: { name: '2022' } }], rules: [...bundle.rules, rule('piano/linea', { on: '2022-10-31' })] } as unknown as HtmlBundle;
  const tree = write(sampleAssessment([breach, exempt, postponed]), { bundle: withLines });

  it('ends on a day that is not called the term of the duty', () => {
    expect(selectAll('.date > li', tree).map((item) => toString(item))).toEqual(["30/06/2023: Scade l'esenzione: Adesione alla PDND (non conforme)"]);
    expect(textOf('#date', tree)).toContain('Scade il rinvio: Piano 2022: 1 linea');
  });

  it('is not among the first things to do', () => {
    expect(selectAll('.passi > li', tree).map((step) => toString(step))).toEqual(['✕ non conforme Cittadini: accesso solo con SPID, CIE o CNS. Dismettere le credenziali locali.']);
  });

  it('does not put off what AgID asks about it, which comes first', () => {
    const proceedings: Finding['proceedings'] = [{ id: 'agid-1', stage: 'contestazione', acts: [{ stage: 'contestazione', date: '2022-12-01' }], term: { date: '2023-01-10', daysLeft: 19, metOn: null }, class: 'fine', next: [], closed: false }];
    const withStages = { ...bundle, exposure: { procedure: { stages: [] } } } as unknown as HtmlBundle;
    const steps = selectAll('.passi > li', write(sampleAssessment([{ ...exempt, proceedings }]), { bundle: withStages })).map((step) => toString(step));
    expect(steps).toEqual([expect.stringContaining('«agid-1»')]);
  });

  it('says of a line of a plan who decided so, why and until when', () => {
    expect(textOf('#r-piano-linea', tree)).toContain("Rinviato dall'ente fino al 30/06/2023: Si attende il bando. Chiesto da: RTD; approvato da: giunta, il 01/11/2022.");
  });

  const setAside = (told: Root): string => textOf('#lavoro', told).replace(/^.*Rinviati o esentati/u, '');

  it('is told apart from the work of who acts, with a programme of work and without one', () => {
    const task = { kind: 'breach', ruleId: exempt.ruleId, title: exempt.title, instances: [{ findingId: exempt.id, item: null }] };
    const plan = { tasks: [], checks: [], questions: [], efforts: [], ownWorks: [], setAside: [task], groups: { office: [], supplier: [], month: [] }, lang: 'it', asOf: '2022-12-22', openData: false } as unknown as NonNullable<HtmlOptions['plan']>;
    for (const told of [tree, write(sampleAssessment([breach, exempt, postponed]), { bundle: withLines, plan })]) {
      expect(setAside(told)).toMatch(/^Adesione alla PDND: esentato per legge, secondo l'ente \(art\. 50-ter, c\. 2, CAD\), fino al 30\/06\/2023: La Regione eroga il servizio\./u);
    }
    expect(selectAll('#lavoro table tbody tr', tree)).toHaveLength(1);
  });

  it('is not published: it is the word of the ente', () => {
    expect(textOf('body', write(sampleAssessment([breach, exempt, postponed]), { bundle: withLines, version: 'da-pubblicare' }))).not.toMatch(/La Regione|il bando|esentato|esenzione|rinviato/iu);
  });
});
