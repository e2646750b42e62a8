import { describe, expect, it } from 'vitest';

import { expectAccessible, goTo, openState } from './helpers/app-page.ts';
import { hasBrowser } from './helpers/browser.ts';
import { fixture, run } from './helpers/run-command.ts';
import { useApp, usePage } from './helpers/use-app.ts';

describe.skipIf(!hasBrowser)('the overview', () => {
  const at = usePage(useApp());

  it('tells an empty Comune where to go: the questionnaire, the offices, each question that is missing', async () => {
    await openState(at, fixture('stato-vuoto'));
    const { total } = JSON.parse(run('ask', fixture('stato-vuoto'), '--json').stdout) as { readonly total: number };
    await at.page.getByRole('link', { name: `Comincia il questionario (${total} domande)` }).waitFor();
    expect(await at.page.getByRole('link', { name: 'Chiedere agli uffici' }).getAttribute('href')).toBe('#/uffici');
    await expectAccessible(at);
    const missing = at.page.getByRole('region', { name: 'Che cosa non sappiamo' }).locator('ol a');
    expect(await missing.count()).toBe(5);
    const question = await missing.nth(1).innerText();
    await missing.nth(1).click();
    await at.page.getByRole('button', { name: 'Vai alle domande' }).click();
    await at.page.locator('#question', { hasText: question }).waitFor();
  });

  it('tells plans and grants as the report does', async () => {
    await openState(at, fixture('cortemaggiore'));
    await at.page.getByLabel('Giorno della verifica').fill('2023-10-01');
    await at.page.locator('.lead', { hasText: '01/10/2023' }).waitFor();
    const told = await at.page.locator('.plans li').allInnerTexts();
    expect(told.map((text) => text.split(':')[0])).toEqual(['Piano triennale', 'Termini dei finanziamenti']);
    expect(run('check', fixture('cortemaggiore'), '--as-of', '2023-10-01', '-f', 'html', '--exit-zero').stdout).toContain(told.join(' '));
    await expectAccessible(at);
  });

  it('leads from each number to a list of as many', async () => {
    await openState(at, fixture('cremona'));
    await at.page.getByLabel('Giorno della verifica').fill('2022-12-31');
    await at.page.locator('.lead', { hasText: '31/12/2022' }).waitFor();
    const links = await at.page.locator('.tile a, .plans a').all();
    const told = await Promise.all(links.map(async (link) => ({ href: (await link.getAttribute('href')) ?? '', number: Number(/^\d+/u.exec(await link.innerText())?.[0]) })));
    expect(told.filter(({ number }) => number > 0).length).toBeGreaterThan(4);
    for (const { href, number } of told.filter((one) => one.number > 0)) {
      await goTo(at, href);
      await at.page.locator('p.count', { hasText: new RegExp(`^${number} `, 'u') }).waitFor();
    }
    await goTo(at, '#/quadro');
    const questions = await at.page.getByRole('link', { name: /^Vai alle domande aperte/u }).innerText();
    await goTo(at, '#/domande');
    await at.page.getByRole('button', { name: 'Vai alle domande' }).click();
    await at.page.locator('.progress-row', { hasText: `Restano ${/\d+/u.exec(questions)?.[0] ?? ''} domande` }).waitFor();
    // What is decided there is what the coverage counts.
    await at.page.locator('.progress-row', { hasText: /Obblighi decisi: \d+ su \d+/u }).waitFor();
    const decided = /decisi: (\d+) su (\d+)/u.exec(await at.page.locator('.progress-row').innerText())?.slice(1);
    await goTo(at, '#/quadro');
    await at.page.getByText(`(${decided?.join(' obblighi decisi su ') ?? ''};`).waitFor();
  });

  it('begins nothing where a duty of law is decided', async () => {
    await openState(at, fixture('cremona'));
    await at.page.getByLabel('Giorno della verifica').fill('2022-12-31');
    await at.page.locator('.lead', { hasText: '31/12/2022' }).waitFor();
    await at.page.locator('.plans li').first().waitFor();
    expect(await at.page.getByRole('link', { name: 'Comincia il questionario' }).count()).toBe(0);
    await at.context.close();
  });
});
