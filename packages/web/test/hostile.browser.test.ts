import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectAccessible, goTo } from './helpers/app-page.ts';
import type { AppPage } from './helpers/app-page.ts';
import { hasBrowser } from './helpers/browser.ts';
import { fixture } from './helpers/run-command.ts';
import { useApp } from './helpers/use-app.ts';

const aliases = ['adempi: 1', 'a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index] ?? ''}`).join(', ')}]`)].join('\n');

/** Files that nobody should open, and what the reader is told of each. */
const refused: readonly (readonly [name: string, bytes: string | Uint8Array, told: readonly RegExp[]])[] = [
  ['prototipo.yml', 'adempi: 1\nente: { denominazione: X, tipo: comune }\nfatti:\n  __proto__: { rtd: true }\n  constructor: { prototype: { rtd: true } }\n', [/riga 4, colonna 3: /, /riga 5, colonna 3: /]],
  ['ciclo.yml', 'adempi: 1\nente: &e { denominazione: X, tipo: comune, altro: *e }\n', [/riga 2, colonna \d+: .*richiami/]],
  ['bomba.yml', aliases, [/riga 3, colonna \d+: .*richiami/]],
  ['profondo.json', `${'['.repeat(40_000)}${']'.repeat(40_000)}`, [/riga 1, colonna \d+: /]],
  ['enorme.yml', new Uint8Array(50 * 1024 * 1024).fill(0x61), [/10 MB/]],
  ['utf16.yml', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), [/UTF-16|UTF-8/]],
  ['vuoto.yml', '', [/riga 1, colonna 1: /]],
  ['foto.yml', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xd8]), [/UTF-8/]],
  ['errori.yml', 'adempi: 1\nente: { denominazione: X, tipo: comune, popolazione: molti }\nfatti:\n  pdnd: { aderente: forse }\n  sitii: []\n', [/riga 2, colonna \d+: /, /riga 4, colonna \d+: /, /riga 5, colonna 3: .*siti/]],
];

describe.skipIf(!hasBrowser)('a hostile file', () => {
  const served = useApp();
  let aside: string;
  let at: AppPage;

  beforeAll(async () => {
    aside = mkdtempSync(join(tmpdir(), 'adempi-hostile-'));
    at = await served.open();
    await choose(fixture('cortemaggiore'));
    await at.page.getByRole('heading', { name: 'A che punto siamo' }).waitFor();
  });

  afterAll(async () => {
    rmSync(aside, { recursive: true });
  });

  async function choose(file: string): Promise<void> {
    await at.page.getByLabel('File di stato del Comune').setInputFiles(file);
  }

  it.each(refused)('%s is refused with every problem, and what was open stays', async (name, bytes, told) => {
    const file = join(aside, name);
    writeFileSync(file, bytes);
    await goTo(at, '#/');
    await choose(file);
    const alert = at.page.getByRole('alert').filter({ hasText: `«${name}»` });
    await alert.waitFor();
    const text = (await alert.innerText()).replace(/\s+/g, ' ');
    for (const pattern of told) expect(text).toMatch(pattern);
    await at.page.locator('[role=alert]:focus').waitFor();
    await expectAccessible(at);
    await goTo(at, '#/quadro');
    expect(await at.page.getByRole('heading', { level: 1 }).innerText()).toBe('Comune di Cortemaggiore');
    expect(await at.page.evaluate('({}).rtd')).toBe(undefined);
  });

  it('that names itself as a script is shown as text', async () => {
    const script = `<img src=x onerror="document.title='rotto'"><script>document.title='rotto'</script>`;
    const file = join(aside, '<img src=x onerror=alert(1)>.yml'.replaceAll('/', ''));
    writeFileSync(file, `adempi: 1\naggiornatoIl: 2024-01-01\nente: { denominazione: ${JSON.stringify(script)}, tipo: comune }\nfatti:\n  siti:\n    - { id: "<svg onload=alert(1)>", nome: "javascript:alert(1)", url: "https://x.example/<script>" }\n`);
    await goTo(at, '#/');
    await choose(file);
    await at.page.getByRole('heading', { name: 'A che punto siamo' }).waitFor();
    expect(await at.page.getByRole('heading', { level: 1 }).innerText()).toBe(script);
    for (const view of ['rilievi', 'dati', 'salva']) await goTo(at, `#/${view}`);
    expect(await at.page.locator('main img, main script, main svg[onload], a[href^="javascript"]').count()).toBe(0);
    expect(await at.page.title()).not.toBe('rotto');
    expect(at.faults).toEqual([]);
  });

  it('could do nothing even if it came into the page: the policy stops code, and it is noticed', async () => {
    const other = await served.open();
    await other.page.evaluate("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.harmed = 1' }))");
    await other.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\" onclick=\"harmed = 1\">x</p>')");
    await other.page.evaluate("fetch('https://evil.example/').catch(() => undefined)");
    expect(await other.page.evaluate('window.harmed')).toBe(undefined);
    expect(await other.page.evaluate("new Promise((told) => setTimeout(() => { try { told(new Function('return 1')()); } catch { told('refused'); } }))")).toBe('refused');
    for (const directive of ['script-src', 'style-src', 'connect-src']) expect(other.faults.filter((fault) => fault.startsWith(`policy: ${directive}`))).not.toEqual([]);
    await other.context.close();
  });
});
