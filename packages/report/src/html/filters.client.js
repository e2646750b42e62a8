// Runs in the reader's browser, where it may: hides the findings that a filter leaves out. Without it all is read.
/* global document, setTimeout */
const form = document.getElementById('filtri');
const status = document.getElementById('filtri-esito');
const items = [...document.querySelectorAll('[data-outcome]')];
// What holds findings, and says nothing once all of its own are hidden.
const holders = [...document.querySelectorAll('section.area, #rilievi ul.compatto, h4.minore, #rilievi .table-responsive')];

/** Without accents and capitals: who looks for «societa» finds «Società». */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const texts = new Map(items.map((item) => [item, plain(item.textContent)]));

const isShown = (item, { outcome, area, who, words }) =>
  (outcome === '' || item.dataset.outcome === outcome) &&
  (area === '' || item.dataset.area === area) &&
  (who === '' || item.dataset.who.split('|').includes(who)) &&
  words.every((word) => texts.get(item).includes(word));

function readFilter() {
  const value = (name) => form.elements.namedItem(name)?.value ?? '';
  return { outcome: value('outcome'), area: value('area'), who: value('who'), words: plain(value('text')).split(/\s+/u).filter((word) => word !== '') };
}

function apply() {
  const filter = readFilter();
  for (const item of items) item.hidden = !isShown(item, filter);
  for (const holder of holders) {
    const own = holder.matches('h4.minore') ? holder.nextElementSibling : holder;
    holder.hidden = own.querySelector('[data-outcome]:not([hidden])') === null;
  }
  const shown = items.filter((item) => !item.hidden).length;
  status.textContent = shown === items.length ? '' : status.dataset.shown.replace('{shown}', shown).replace('{all}', items.length);
}

form.hidden = false;
form.addEventListener('input', apply);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  apply();
});
// The fields are emptied after the event.
form.addEventListener('reset', () => setTimeout(apply));
