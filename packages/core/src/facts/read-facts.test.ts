import type { FactDefinition, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { stateOf } from '../../test/helpers/bundle.ts';
import { checkFacts } from './read-facts.ts';

const label = { it: 'x' };
const values = ['x', 'y'].map((value) => ({ value, label }));

const VOCABULARY: readonly FactDefinition[] = [
  { path: 'ente.popolazione', type: 'integer', label, registry: true },
  { path: 'a.si', type: 'boolean', label },
  { path: 'a.quota', type: 'number', label, minimum: 0, maximum: 100 },
  { path: 'a.anni', type: 'integer', label, minimum: 1 },
  { path: 'a.giorni', type: 'integer', label, maximum: 30 },
  { path: 'a.data', type: 'date', label },
  { path: 'a.testo', type: 'string', label },
  { path: 'a.scelta', type: 'enum', label, values },
  { path: 'a.insieme', type: 'set', label, values },
  { path: 'a.parole', type: 'set', label },
  { path: 'a.sito', type: 'url', label },
  { path: 'siti', type: 'collection', label },
  { path: 'siti.id', type: 'string', label },
  { path: 'siti.ok', type: 'boolean', label },
  { path: 'siti.esame.data', type: 'date', label },
  { path: 'gestioniAssociate', type: 'collection', label, key: 'funzione' },
  { path: 'gestioniAssociate.funzione', type: 'string', label },
];

/** The problems of a state: where they stand, and in which words. */
function problemsOf(fatti: Record<string, unknown>, more: Partial<State> = {}): string[] {
  return checkFacts(stateOf(fatti, more), VOCABULARY).map(({ path = [], message }) => `${path.join('/')}: ${message}`);
}

const ofA = (name: string, value: unknown): [Record<string, unknown>, string] => [{ a: { [name]: value } }, `fatti/a/${name}: «a.${name}»`];

describe('a value', () => {
  it.each([
    ofA('si', false),
    ofA('quota', 0),
    ofA('quota', 99.5),
    ofA('quota', 100),
    ofA('anni', 1),
    ofA('giorni', 30),
    ofA('giorni', -1),
    ofA('data', '2024-02-29'),
    ofA('testo', 'x'),
    ofA('scelta', 'y'),
    ofA('insieme', ['x', 'y']),
    ofA('parole', ['qualunque']),
    ofA('sito', 'HTTPS://www.comune.it/a'),
    ofA('sito', 'http://www.comune.it'),
  ])('fits: %j', (fatti) => {
    expect(problemsOf(fatti)).toEqual([]);
  });

  it.each([
    [...ofA('si', 'vero'), ': era atteso true (sì) o false (no), c’è «vero».'],
    [...ofA('quota', '3'), ': era atteso un numero, c’è «3».'],
    [...ofA('quota', Number.NaN), ': era atteso un numero, c’è il numero NaN.'],
    [...ofA('quota', -0.5), ': -0.5 è fuori dai limiti (≥ 0).'],
    [...ofA('quota', 100.5), ': 100.5 è fuori dai limiti (≤ 100).'],
    [...ofA('anni', 0), ': 0 è fuori dai limiti (≥ 1).'],
    [...ofA('giorni', 31), ': 31 è fuori dai limiti (≤ 30).'],
    [...ofA('giorni', 1.5), ': era atteso un numero intero, c’è il numero 1.5.'],
    [...ofA('data', 20_240_229), ': era atteso una data (anno-mese-giorno), c’è il numero 20240229.'],
    [...ofA('data', '2023-02-29'), ': «2023-02-29» non è una data del calendario. Scrivila come anno-mese-giorno, per esempio 2023-09-30.'],
    [...ofA('testo', ' '), ': era atteso un testo, c’è « ».'],
    [...ofA('testo', 3), ': era atteso un testo, c’è il numero 3.'],
    [...ofA('testo', null), ' è senza valore: se il dato non è noto togli la riga, se è falso scrivi false.'],
    [...ofA('scelta', 'z'), ': «z» non è ammesso. Valori ammessi: x, y.'],
    [...ofA('insieme', ['x', 'z']), ': «z» non è ammesso. Valori ammessi: x, y.'],
    [...ofA('insieme', 'x'), ': era atteso un elenco di valori, c’è «x».'],
    [...ofA('parole', ['x', 3]), ': era atteso un elenco di valori, c’è un elenco.'],
    [...ofA('sito', 'www.comune.it'), ': «www.comune.it» non è un indirizzo web. Deve iniziare con https:// o http:// e non contenere spazi.'],
    [...ofA('sito', 'https://www.comune.it/a b'), ': «https://www.comune.it/a b» non è un indirizzo web. Deve iniziare con https:// o http:// e non contenere spazi.'],
    [...ofA('sito', 'vedi https://www.comune.it'), ': «vedi https://www.comune.it» non è un indirizzo web. Deve iniziare con https:// o http:// e non contenere spazi.'],
  ])('does not fit: %j', (fatti, fact, words) => {
    expect(problemsOf(fatti)).toEqual([`${fact}${words}`]);
  });
});

const KEY = 'deve essere un testo non vuoto, diverso da * e senza parentesi quadre';

describe('a place', () => {
  it.each<[Record<string, unknown>, Partial<State>, string]>([
    [{ a: true }, {}, 'fatti/a: «a» è un gruppo di dati: vai a capo e scrivi le sue voci, con il rientro.'],
    [{ siti: [{ id: 'x', esame: '2024-01-01' }] }, {}, 'fatti/siti/0/esame: «siti.esame» è un gruppo di dati: vai a capo e scrivi le sue voci, con il rientro.'],
    [{ siti: [{ id: 'x', esame: { dato: 1 } }] }, {}, 'fatti/siti/0/esame/dato: «siti.esame.dato» non è un dato previsto dal vocabolario: forse intendevi «siti.esame.data»?'],
    [{ siti: { id: 'x' } }, {}, 'fatti/siti: «siti» è un elenco: scrivi ogni elemento su una riga che inizia con un trattino.'],
    [{ siti: [3] }, {}, 'fatti/siti/0: Ogni elemento di «siti» è un gruppo di voci, per esempio { id: … }.'],
    [{ siti: [{ ok: true }] }, {}, 'fatti/siti/0: A questo elemento di «siti» manca «id», il nome che lo distingue dagli altri.'],
    [{ siti: [{ id: 3 }] }, {}, `fatti/siti/0/id: «id» di un elemento di «siti» ${KEY}; c’è 3.`],
    [{ siti: [{ id: '*' }] }, {}, `fatti/siti/0/id: «id» di un elemento di «siti» ${KEY}; c’è *.`],
    [{ siti: [{ id: 'a]' }] }, {}, `fatti/siti/0/id: «id» di un elemento di «siti» ${KEY}; c’è a].`],
    [{ siti: [{ id: ' ' }] }, {}, `fatti/siti/0/id: «id» di un elemento di «siti» ${KEY}; c’è  .`],
    [{ siti: [{ id: 'a\n' }] }, {}, `fatti/siti/0/id: «id» di un elemento di «siti» ${KEY}; c’è a .`],
    [{ siti: [{ id: 'x' }, { id: 'x' }] }, {}, 'fatti/siti/1/id: In «siti» il nome «x» è usato da due elementi: ognuno deve avere il suo.'],
    [{ zzz: 1 }, {}, 'fatti/zzz: «zzz» non è un dato previsto dal vocabolario.'],
    [{ ente: { popolazione: 3 } }, {}, 'fatti/ente/popolazione: «ente.popolazione» sta fuori da «fatti»: scrivilo sotto «ente».'],
    [{ gestioniAssociate: [] }, {}, 'fatti/gestioniAssociate: «gestioniAssociate» sta fuori da «fatti»: scrivilo sotto «gestioniAssociate».'],
    [{}, { completi: ['sitti'] }, 'completi/0: «sitti» non è un elenco previsto dal vocabolario: forse intendevi «siti»?'],
    [{}, { completi: ['zzz'] }, 'completi/0: «zzz» non è un elenco previsto dal vocabolario.'],
    [{}, { altri: [{ fatto: 'a.sii', valore: true }] }, 'altri/0/fatto: «a.sii» non è un dato previsto dal vocabolario: forse intendevi «a.si»?'],
    [{}, { altri: [{ fatto: 'a..si', valore: true }] }, 'altri/0/fatto: «a..si» non è un dato previsto dal vocabolario: forse intendevi «a.si»?'],
    [{}, { altri: [{ fatto: 'siti', valore: true }] }, 'altri/0/fatto: «siti» non è un dato previsto dal vocabolario.'],
    [{}, { altri: [{ fatto: 'siti[x].ok', valore: true }] }, 'altri/0/fatto: «siti[x].ok» indica un elemento che non c’è in «fatti».'],
    [{ siti: [{ id: 'x' }] }, { altri: [{ fatto: 'siti.ok', valore: true }] }, 'altri/0/fatto: «siti.ok» indica un elemento che non c’è in «fatti».'],
    [{}, { altri: [{ fatto: 'a[x].si', valore: true }] }, 'altri/0/fatto: «a[x].si» indica un elemento che non c’è in «fatti».'],
    [{}, { altri: [{ fatto: 'a.anni', valore: 0 }] }, 'altri/0/valore: «a.anni»: 0 è fuori dai limiti (≥ 1).'],
    [{}, { provenienza: { 'a.sii': {} } }, 'provenienza/a.sii: «a.sii» non è un dato previsto dal vocabolario: forse intendevi «a.si»?'],
    [{}, { provenienza: { 'sito': {} } }, 'provenienza/sito: «sito» non è un dato previsto dal vocabolario: forse intendevi «siti»?'],
    [{}, { provenienza: { 'a[x].si': {} } }, 'provenienza/a[x].si: «a[x].si» indica un elemento che non c’è in «fatti».'],
    [{}, { prove: [{ fatto: 'siti[x].ok', documento: 'Atto' }] }, 'prove/0/fatto: «siti[x].ok» indica un elemento che non c’è in «fatti».'],
    [{}, { gestioniAssociate: [{ funzione: 'suap', altro: 1 }] as never }, 'gestioniAssociate/0/altro: «gestioniAssociate.altro» non è un dato previsto dal vocabolario: forse intendevi «gestioniAssociate»?'],
    [{}, { ente: { denominazione: 'C', tipo: 'comune', popolazione: -0.5 } }, 'ente/popolazione: «ente.popolazione»: era atteso un numero intero, c’è il numero -0.5.'],
  ])('is told where nothing may stand: %j %j', (fatti, more, problem) => {
    expect(problemsOf(fatti, more)).toEqual([problem]);
  });
});

describe('who does something for the ente', () => {
  it('is not asked for by a vocabulary that does not know of it', () => {
    const bare = VOCABULARY.filter(({ path }) => !path.startsWith('gestioniAssociate'));
    expect(checkFacts(stateOf({}, { gestioniAssociate: [{ funzione: 'suap', ente: 'Unione' }] }), bare)).toEqual([]);
  });
});

describe('very many problems', () => {
  it('are all told; past the first hundred no name is suggested, which would take long', () => {
    const slips = Object.fromEntries(Array.from({ length: 103 }, (_, index) => [`sito${index}`, 1]));
    const found = problemsOf({ a: slips });
    expect(found).toHaveLength(103);
    expect(found.map((one) => one.includes('forse intendevi'))).toEqual(found.map((_, index) => index < 100));
  });
});
