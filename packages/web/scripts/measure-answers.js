/** Answers the questions that come, those with buttons to choose from, and measures each answer. */
export async function measureAnswers(page, rounds) {
  await page.evaluate("location.hash = '#/domande'");
  await page.locator('input[name=role]').waitFor();
  await page.keyboard.press('Tab');
  await page.locator('form.panel button[type=submit]').click();
  await page.locator('#question').waitFor();
  const spans = [];
  for (let asked = 0; spans.length < rounds && asked < 5 * rounds; asked += 1) {
    const span = await page.evaluate(answerOnce);
    if (span !== null) spans.push(span);
    await page.waitForFunction(() => globalThis.document.querySelector('.status-saving').textContent === 'Salvato in questo browser');
  }
  return { results: spans.map(([results]) => results), questions: spans.map(([, question]) => question) };
}

/**
 * Runs in the page: answers the question at hand, with the last of what can be chosen. From the event to
 * the new result, and to the next question; null where nothing can be chosen.
 */
async function answerOnce() {
  const { document, performance, MutationObserver } = globalThis;
  const form = document.querySelector('form.question');
  const asked = [...form.querySelectorAll('.about, #question')].map(({ textContent }) => textContent).join(' – ');
  const until = (isDone) =>
    new Promise((resolve) => {
      const look = () => {
        if (!isDone()) return;
        observer.disconnect();
        resolve(performance.now());
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      look();
    });
  // Another question is another form.
  const isNext = () => !form.isConnected;
  const radio = form.querySelector('input[type=radio]');
  if (radio === null) {
    form.querySelector('.actions button[type=button]').click();
    await until(isNext);
    return null;
  }
  radio.click();
  await new Promise((resolve) => globalThis.requestAnimationFrame(() => globalThis.setTimeout(resolve, 0)));
  const start = performance.now();
  form.requestSubmit();
  const results = until(() => document.querySelector('#last-answer')?.textContent.includes(asked));
  const next = until(isNext);
  return [(await results) - start, (await next) - start];
}
