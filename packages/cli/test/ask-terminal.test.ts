import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

import { readDocument } from '@adempi/schema/yaml';
import type { State } from '@adempi/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Terminal } from '../src/io.ts';
import { runCli } from './run-cli.ts';
import type { Outcome } from './run-cli.ts';

const ENTER = '\r';
const DOWN = '\u001b[B';
const SPACE = ' ';
const CTRL_C = '\u0003';

/** A person who types each answer once its question stands on the screen. */
class Person implements Terminal {
  readonly input = new PassThrough();
  readonly output = new PassThrough();
  #shown = '';
  #read = 0;

  constructor() {
    Object.assign(this.input, { isTTY: true, setRawMode: () => this.input });
    Object.assign(this.output, { isTTY: true, columns: 80, rows: 60 });
    this.output.on('data', (bytes: Buffer) => (this.#shown += bytes.toString('utf8')));
  }

  /** All that was shown, without the codes that move the cursor and colour. */
  get shown(): string {
    return this.#shown.replace(/\u001b\[[0-9;?]*[a-zA-Z]/g, '').replace(/\s*\n[│\s]*/g, ' ');
  }

  /** Waits for a text that was not shown before, and types. */
  async after(text: string, ...keys: readonly string[]): Promise<void> {
    for (let wait = 0; !this.shown.slice(this.#read).includes(text); wait += 1) {
      if (wait > 1500) throw new Error(`not shown: ${text}\n${this.shown.slice(this.#read)}`);
      await setTimeout(10);
    }
    this.#read += this.shown.slice(this.#read).indexOf(text) + text.length;
    for (const key of keys) {
      this.input.write(key);
      await setTimeout(20);
    }
  }
}

const EMPTY = '# Un Comune di prova.\nadempi: 1\nente: { denominazione: Comune di Prova, tipo: comune, popolazione: 4600, capoluogo: nessuno }\nfatti: {}\n';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'adempi-ask-'));
  await writeFile(join(cwd, 'comune.yml'), EMPTY);
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

function start(person: Person, ...flags: readonly string[]): Promise<Outcome> {
  return runCli(['ask', 'comune.yml', ...flags], { cwd, person, terminal: true });
}

const text = (): Promise<string> => readFile(join(cwd, 'comune.yml'), 'utf8');
const state = async (): Promise<State> => readDocument(await text()).value as State;

describe('adempi ask on a terminal', { timeout: 120_000 }, () => {
  it('asks, tells what was decided, and saves each answer at once', async () => {
    const person = new Person();
    const run = start(person, '--pack', 'pdnd', '--role', 'RTD');
    await person.after('Il Comune ha aderito alla Piattaforma', ENTER);
    await person.after('Da quale giorno?', '1/3/2022', ENTER);
    await person.after('Adesione alla Piattaforma digitale nazionale dati (PDND): conforme (secondo i dati dichiarati)');
    expect(await state()).toMatchObject({
      fatti: { pdnd: { aderente: true, dataAdesione: '2022-03-01' } },
      fonti: { 'risposte-2026-11-21': { titolo: 'Risposte al questionario: RTD', data: '2026-11-21', garanzia: 'dichiarato' } },
    });
    await person.after('Domanda 2.', CTRL_C);
    expect(await run).toMatchObject({ status: 0, stderr: '' });
    expect(person.shown).toContain('1 risposta salvata in comune.yml.');
    expect(await text()).toMatch(/^# Un Comune di prova\.\nadempi: 1\nente: \{ denominazione: Comune di Prova/);
  });

  it('goes back, and writes the file as it was before the answer', async () => {
    const person = new Person();
    const run = start(person, '--pack', 'siti', '--role', '', '--office', 'segreteria');
    await person.after('Gli atti del Comune sono pubblicati all\'albo', DOWN, ENTER);
    await person.after('Albo pretorio in rete: inadempimento');
    expect(await state()).toMatchObject({ fatti: { albo: { inRete: false } } });
    await person.after('Domanda 2.');
    await person.after('Invio a vuoto', ENTER);
    await person.after('Annulla l\'ultima risposta e torna indietro', DOWN, DOWN, ENTER);
    await person.after('L\'ultima risposta è stata annullata e non è più nel file.');
    await person.after('Gli atti del Comune sono pubblicati all\'albo');
    expect(await text()).toBe(EMPTY);
    await person.after('Smetti', CTRL_C);
    expect((await run).status).toBe(0);
    expect(person.shown).toContain('Nessuna risposta: il file è com\'era.');
  });

  it('goes back over what was not known, and takes nothing back', async () => {
    const person = new Person();
    const run = start(person, '--pack', 'siti', '--role', '', '--office', 'segreteria', '--lang', 'en');
    await person.after('I do not know: go on', DOWN, DOWN, ENTER);
    await person.after('Question 2.', ENTER);
    await person.after('Back to the previous question', DOWN, DOWN, ENTER);
    await person.after('Question 1.', DOWN, ENTER);
    await person.after('Question 2.', ENTER);
    await person.after('Take back the last answer and go back', DOWN, DOWN, ENTER);
    await person.after('The last answer was taken back and is no longer in the file.');
    await person.after('Question 1.', CTRL_C);
    expect((await run).status).toBe(0);
    expect(person.shown.match(/was taken back/gu)).toHaveLength(1);
  });

  it('asks of a thing only when it is known that it is there', async () => {
    const person = new Person();
    const run = start(person, '--pack', 'competenze', '--role', 'RTD', '--office', 'personale');
    await person.after('posti di qualifica dirigenziale', DOWN, DOWN, ENTER);
    await person.after('Il Comune ha approvato un piano di formazione', ENTER);
    await person.after('Da quale giorno?', ENTER);
    await person.after('Quali di questi temi tratta il piano di formazione', CTRL_C);
    expect((await run).status).toBe(0);
  });

  it('asks nothing of a thing of which it is not known whether it is there', async () => {
    const person = new Person();
    const run = start(person, '--pack', 'competenze', '--role', 'RTD', '--office', 'personale');
    await person.after('Non so: passa oltre', DOWN, DOWN, ENTER);
    await person.after('Non so: passa oltre', DOWN, DOWN, ENTER);
    await person.after('Non so: passa oltre', DOWN, DOWN, ENTER);
    expect((await run).status).toBe(0);
    expect(person.shown).toContain('Il Comune ha approvato un piano di formazione');
    expect(person.shown).not.toContain('Quali di questi temi');
  });

  it('passes over what is not known, and asks it no more in this session', async () => {
    const person = new Person();
    const run = start(person, '--pack', 'anagrafe', '--profile', 'tutto', '--role', 'anagrafe', '--limit', '1');
    await person.after('Non so: passa oltre', DOWN, DOWN, ENTER);
    expect((await run).status).toBe(0);
    expect(await text()).toBe(EMPTY);
  });

  it('takes items one by one, and asks whether these are all', async () => {
    const person = new Person();
    const run = start(person, '--pack', 'siti', '--role', 'RTD', '--office', 'SERVIZI INFORMATICI', '--limit', '1');
    await person.after('Quali siti e app pubblica il Comune', 'nessuno', ENTER);
    await person.after('«nessuno» non è il nome di una voce', '\u0015', 'Sito del Comune', ENTER);
    await person.after('Un\'altra voce?', 'sito del comune', ENTER);
    await person.after('«sito del comune» c\'è già', '\u0015', 'App', ENTER);
    await person.after('Un\'altra voce?', ENTER);
    await person.after('Sono tutte?', ENTER);
    expect((await run).status).toBe(0);
    expect(await state()).toMatchObject({ completi: ['siti'], fatti: { siti: [{ id: 'sito-del-comune', nome: 'Sito del Comune' }, { id: 'app', nome: 'App' }] } });
  });

  describe('of several items at once', () => {
    const services = (): Promise<void> => writeFile(join(cwd, 'comune.yml'), `${EMPTY.replace('fatti: {}\n', '')}completi: [servizi]\naggiornatoIl: 2026-11-20\nfatti: { servizi: [{ id: a, nome: Asilo nido }, { id: b, nome: IMU }, { id: c, nome: Mensa }] }\n`);
    const online = async (): Promise<unknown[]> => ((await state()).fatti?.['servizi'] as readonly { readonly inRete?: boolean }[]).map(({ inRete }) => inRete);

    it('takes of which it is yes and of which it is no, and says nothing of the others', async () => {
      await services();
      const person = new Person();
      const run = start(person, '--pack', 'app-io', '--role', 'RTD', '--limit', '1');
      await person.after('Servizi del Comune a cittadini e imprese: 3 voci insieme');
      await person.after('Per quali la risposta è sì?', DOWN, SPACE, ENTER);
      await person.after('E per quali è no?', SPACE, ENTER);
      expect((await run).status).toBe(0);
      expect(await online()).toEqual([false, true, undefined]);
      expect(person.shown).toContain('1 risposta salvata');
    });

    it('marks nothing, and may say why none of them concerns the ente, or pass over all', async () => {
      await services();
      const person = new Person();
      const run = start(person, '--pack', 'app-io', '--role', 'RTD');
      await person.after('Per quali la risposta è sì?', ENTER);
      await person.after('E per quali è no?', ENTER);
      await person.after('Nessuna risposta: che cosa fare?', DOWN, ENTER);
      await person.after('Perché non riguarda il Comune?', 'li fa l\'Unione', ENTER);
      await person.after('È un\'annotazione, non una prova');
      await person.after('Non ci sono altre domande; segnate «non ci riguarda»: 3');
      expect((await run).status).toBe(0);
      expect(await online()).toEqual([undefined, undefined, undefined]);
      const again = new Person();
      const rerun = start(again, '--pack', 'app-io', '--role', 'RTD', '--again');
      await again.after('Per quali la risposta è sì?', ENTER);
      await again.after('E per quali è no?', ENTER);
      await again.after('Nessuna risposta: che cosa fare?', ENTER);
      await again.after('senza risposta: 3');
      expect((await rerun).status).toBe(0);
    });

    it('goes back over all of them, byte for byte', async () => {
      await services();
      const before = await text();
      const person = new Person();
      const run = start(person, '--pack', 'app-io', '--role', 'RTD');
      await person.after('Per quali la risposta è sì?', 'a', ENTER);
      await person.after('Domanda 2.');
      expect(await online()).toEqual([true, true, true]);
      await person.after('Per quali la risposta è sì?', ENTER);
      await person.after('E per quali è no?', ENTER);
      await person.after('Annulla l\'ultima risposta e torna indietro', DOWN, DOWN, ENTER);
      await person.after('Domanda 1.');
      expect(await text()).toBe(before);
      await person.after('Per quali la risposta è sì?', CTRL_C);
      expect((await run).status).toBe(0);
    });
  });

  it('keeps the reason why a list does not concern the ente', async () => {
    const person = new Person();
    const run = start(person, '--pack', 'ia', '--role', 'RTD', '--limit', '1');
    await person.after('Quali sistemi di intelligenza artificiale usa il Comune?', ENTER);
    await person.after('Nessuna risposta: che cosa fare?', DOWN, DOWN, ENTER);
    await person.after('Perché non riguarda il Comune?', 'non ne usa', ENTER);
    expect((await run).status).toBe(0);
    expect(await state()).toMatchObject({ completi: ['ia.sistemi'], provenienza: { 'ia.sistemi': { nota: 'Non ci riguarda: non ne usa' } } });
  });

  it('writes nothing over a file that someone else changed', async () => {
    const person = new Person();
    const run = start(person, '--pack', 'pdnd', '--role', 'RTD');
    await person.after('Il Comune ha aderito alla Piattaforma');
    const other = EMPTY.replace('di prova', 'cambiato');
    await writeFile(join(cwd, 'comune.yml'), other);
    await person.after('', DOWN, ENTER);
    expect(await run).toMatchObject({ status: 2, stderr: expect.stringContaining('comune.yml è cambiato mentre si rispondeva') as string });
    expect(await text()).toBe(other);
  });

  it('speaks English', async () => {
    const person = new Person();
    const run = start(person, '--pack', 'pdnd', '--lang', 'en');
    await person.after('Who answers? The role, not the name.', CTRL_C);
    expect((await run).status).toBe(0);
    expect(person.shown).toContain('No answer: the file is as it was.');
  });
});

describe('adempi init on a terminal', { timeout: 120_000 }, () => {
  it('asks who the ente is, and writes a state that can be filled in', async () => {
    const person = new Person();
    const run = runCli(['init', '-o', 'nuovo.yml'], { cwd, person, terminal: true });
    await person.after('Qual è la denominazione dell\'ente?', 'Comune di Provà', ENTER);
    await person.after('Che ente è?', ENTER);
    await person.after('Quanti abitanti ha?', '4.600', ENTER);
    const { status, stdout } = await run;
    expect([status, stdout]).toEqual([0, 'Scritto nuovo.yml.\nOra: adempi ask nuovo.yml\n']);
    const { value, diagnostics } = readDocument(await readFile(join(cwd, 'nuovo.yml'), 'utf8'));
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({ adempi: 1, ente: { denominazione: 'Comune di Provà', tipo: 'comune', popolazione: 4600 }, fonti: {}, completi: [], fatti: {} });
  });

  it('writes nothing where the person stops', async () => {
    const person = new Person();
    const run = runCli(['init', '-o', 'nuovo.yml'], { cwd, person, terminal: true });
    await person.after('Qual è la denominazione dell\'ente?', CTRL_C);
    expect((await run).status).toBe(0);
    await expect(readFile(join(cwd, 'nuovo.yml'))).rejects.toThrow(/ENOENT/);
  });
});
