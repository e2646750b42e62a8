import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { runCli } from './run-cli.ts';

/** A Comune that lacks what acts and letters are for, and that AgID has written to. */
const STATE = `adempi: 1
aggiornatoIl: 2026-11-20
ente: { codiceIpa: c_x999, denominazione: "Comune di Prova", tipo: comune, popolazione: 6000 }
completi: [procedimenti, fornitori, gestioniAssociate, documenti.aoo]
fatti:
  governance: { rtd: { nominato: false }, performance: { pianoRedatto: true, obiettiviCad: false } }
  documenti:
    manualeGestione: { adottato: true, pubblicato: false }
    conservazione: { responsabileNominato: false, nominaPubblicata: false }
    aoo: [{ id: unica, nome: Comune, responsabileNominato: false, nominaPubblicata: false }]
  accessibilita: { obiettivi: { pubblicati: false } }
  fornitori: [{ id: conserva, ragioneSociale: Archivi, prodotto: Conservazione, conservaDocumenti: true, requisitiConservazione: false, contrattoDal: 2025-01-01 }]
  pagamenti: [{ id: tari, nome: TARI, tramitePagoPa: false }]
  procedimenti: [{ id: agid-1, regola: pagamenti/pagopa, chiedeDati: true, dataRichiestaDati: 2026-10-01, termineRisposta: 2026-10-31, rispostaInviata: false }, { id: agid-2, regola: pagamenti/pagopa, chiedeDati: false, dataContestazione: 2026-11-10 }]
`;

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'adempi-bozze-'));
  await writeFile(join(cwd, 'stato.yml'), STATE);
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

describe('adempi bozze', () => {
  const write = (): ReturnType<typeof runCli> => runCli(['bozze', 'stato.yml', '-o', 'bozze', '--as-of', '2026-11-26'], { cwd });

  it('writes each document that the findings call for, whole, and the same twice', async () => {
    const { status, stdout } = await write();
    expect([status, stdout]).toEqual([0, expect.stringContaining('Sono bozze')]);
    const files = (await readdir(join(cwd, 'bozze'))).toSorted();
    expect(files).toEqual([
      'adozione-manuali.docx', 'lettera-fornitore-conserva.docx', 'memoria-difensiva-agid-2.docx', 'nomina-conservazione.docx', 'nomina-gestione-documentale.docx', 'nomina-rtd.docx',
      'obiettivi-accessibilita.docx', 'risposta-agid-agid-1.docx', 'sezione-piao.docx',
    ]);
    const before = await Promise.all(files.map((file) => readFile(join(cwd, 'bozze', file))));
    // What a person may have changed is not written over.
    expect(await write()).toMatchObject({ status: 2, stderr: expect.stringContaining('ci sono già bozze/adozione-manuali.docx') as string });
    await rm(join(cwd, 'bozze'), { recursive: true });
    await write();
    expect(await Promise.all(files.map((file) => readFile(join(cwd, 'bozze', file))))).toEqual(before);
    expect(before.every((bytes) => bytes.subarray(0, 2).toString() === 'PK')).toBe(true);
  });

  // Found by an audit.
  it('says of a term that has passed that it has, and what to verify', async () => {
    const told = async (day: string, name: string): Promise<string> => {
      await runCli(['bozze', 'stato.yml', '-o', day, '--as-of', day], { cwd });
      const parts = unzipSync(new Uint8Array(await readFile(join(cwd, day, name))));
      return strFromU8(parts['word/document.xml']!).replace(/<[^>]*>/gu, '');
    };
    await writeFile(join(cwd, 'stato.yml'), STATE.replace('dataContestazione: 2026-11-10', 'dataContestazione: 2026-11-10, termineDifese: 2026-11-26'));
    const [inTime, late] = [await told('2026-11-26', 'memoria-difensiva-agid-2.docx'), await told('2026-11-27', 'memoria-difensiva-agid-2.docx')];
    expect(inTime).toContain('nel termine assegnato, il 26/11/2026, il Comune presenta');
    expect(inTime).not.toContain('Il termine è passato');
    expect(late).not.toContain('nel termine assegnato');
    expect(late).toMatch(/il termine assegnato era il 26\/11\/2026, il Comune \[trasmette di nuovo .* \/ presenta oltre il termine/u);
    expect(late).toContain('Il termine è passato il 26/11/2026: verificare se');
    expect(await told('2026-11-28', 'risposta-agid-agid-1.docx')).toMatch(/entro il 31\/10\/2026, il Comune trasmette[\s\S]*Il termine è passato il 31\/10\/2026: verificare se/u);
  });

  it('leaves out what an exemption puts aside, up to its last day', async () => {
    const norma = { atto: 'cad', articolo: '17', comma: '1-septies' };
    const exemption = { regola: 'governance/rtd-nominato', ente: 'c_x999', motivo: 'Lo fa l\'unione', chiestoDa: 'RTD', approvatoDa: 'segretario', approvatoIl: '2026-11-20', scade: '2026-11-26', norma };
    await writeFile(join(cwd, 'rinvii.yml'), JSON.stringify({ adempi: 1, rinvii: [exemption] }));
    const list = async (day: string, ...waivers: string[]): Promise<string> => (await runCli(['bozze', 'stato.yml', '--list', '--as-of', day, ...waivers], { cwd })).stdout;
    expect(await list('2026-11-26')).toContain('nomina-rtd.docx');
    expect(await list('2026-11-26', '--waivers', 'rinvii.yml')).not.toContain('nomina-rtd.docx');
    expect(await list('2026-11-26', '--waivers', 'rinvii.yml')).toContain('sezione-piao.docx');
    expect(await list('2026-11-27', '--waivers', 'rinvii.yml')).toContain('nomina-rtd.docx');
  });
});
