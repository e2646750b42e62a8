/// <reference lib="dom" />
import type { AppPage } from './app-page.ts';

/** Presses Tab until something has the focus. */
export async function tabTo({ page }: AppPage, selector: string, text = ''): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const is = await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)}) && document.activeElement.innerText.includes(${JSON.stringify(text)})`);
    if (is === true) return;
  }
  throw new Error(`Tab does not lead to ${selector} «${text}»`);
}

/** Chooses the first answer there is, whatever the type of the question, and saves it. */
export async function answerByKeyboard(at: AppPage): Promise<void> {
  await tabTo(at, '.bare input, .bare select, .bare button');
  const type = await at.page.evaluate("document.activeElement.getAttribute('type') ?? document.activeElement.tagName");
  if (type === 'radio' || type === 'checkbox') await at.page.keyboard.press('Space');
  else if (type === 'date') await at.page.keyboard.type('12092023');
  else if (type === 'button') {
    // A list: that it is empty.
    await tabTo(at, 'input[type=radio]');
    await at.page.keyboard.press('Space');
  } else await at.page.keyboard.type('1');
  await tabTo(at, 'button', 'Salva e continua');
  await at.page.keyboard.press('Enter');
}
