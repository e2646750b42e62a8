// Runs in the reader's browser, where it may: searches all enti, and opens the card of one. Without it the
// totals and the first enti are read. Texts of the data only ever become text, never markup.
/* global document, location, addEventListener, setTimeout */
const data = JSON.parse(document.getElementById('dati').textContent);
const byId = (id) => document.getElementById(id);
const [form, card, list, pages, found, byRegion] = ['filtri', 'scheda', 'elenco', 'pagine', 'trovati', 'per-regione'].map(byId);
const PASS = 0;
const FAIL = 1;
const UNKNOWN = 3;
const ERROR = 5;
const SYMBOLS = { fail: '✕', error: '⚠', pending: '…', unknown: '?', pass: '✓', not_applicable: '–' };

const enti = data.enti.map(([istat, ipa, name, region, province, band, population, counts, breaches, fined, due, conflicts, findings, shared], position) => ({
  istat, ipa, name, region, province, band, population, counts, breaches, fined, due, conflicts, findings, shared, position,
  anchor: `ente-${shared === 0 && /^\w+$/.test(istat) ? istat : `n${position}`}`,
  words: plain(`${name} ${istat} ${ipa}`),
}));
const byAnchor = new Map(enti.map((ente) => [ente.anchor, ente]));
const collator = new Intl.Collator(data.lang);
const orders = {
  code: () => 0,
  name: (one, other) => collator.compare(one.name, other.name),
  breaches: (one, other) => other.counts[FAIL] - one.counts[FAIL],
  coverage: (one, other) => (coverageOf(other) ?? -1) - (coverageOf(one) ?? -1),
  population: (one, other) => (other.population ?? -1) - (one.population ?? -1),
};
let result = enti;
let page = 0;

/** Without accents and capitals: who looks for «agnone» finds «AGNÒNE». */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function grouped(number) {
  // As everywhere in reports, from five digits on.
  return String(number).length < 5 ? String(number) : String(number).replace(/\B(?=(\d{3})+(?!\d))/g, data.lang === 'it' ? '.' : ',');
}

/** As the page writes shares: what is not whole does not read as 100 %, nor what is not nothing as 0 %. */
function percent(share) {
  if (share === null) return '–';
  const tenths = Math.round(share * 1000) / 10;
  const shown = share < 1 && tenths === 100 ? 99.9 : share > 0 && tenths === 0 ? 0.1 : tenths;
  return `${String(shown).replace('.', data.lang === 'it' ? ',' : '.')} %`;
}

/** What is unknown counts as asked, and never as decided. */
function coverageOf({ counts }) {
  const decided = counts[PASS] + counts[FAIL];
  const asked = decided + counts[UNKNOWN] + counts[ERROR];
  return asked === 0 ? null : decided / asked;
}

function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** The findings of an ente: each with what it says, and about which item. */
function findingsOf({ findings }) {
  return findings.flatMap((one, index) => {
    if (typeof one === 'string') return [];
    const next = findings[index + 1];
    const [rule, outcome, term, notes] = data.kinds[one];
    return [{ rule, outcome, term, notes, instance: typeof next === 'string' ? next : null }];
  });
}

function readFilter() {
  const value = (name) => form.elements.namedItem(name).value;
  const place = (name, names) => (value(name) === '' ? null : names.indexOf(value(name)));
  const outcome = value('outcome');
  return {
    words: plain(value('text')).split(/\s+/u).filter((word) => word !== ''),
    region: place('region', data.regions),
    province: place('province', data.provinces),
    band: place('band', data.bands),
    kinds: kindsOf(value('rule'), outcome),
    isUnlisted: outcome === '-',
    order: value('order'),
  };
}

/** Kinds of findings that are looked for; null where none is. */
function kindsOf(ruleId, outcome) {
  if (ruleId === '' && outcome === '') return null;
  const isSought = ([rule, number]) => (ruleId === '' || data.rules[rule][0] === ruleId) && (outcome === '' || outcome === '-' || data.outcomes[number][0] === outcome);
  return new Set(data.kinds.flatMap((kind, position) => (isSought(kind) ? [position] : [])));
}

function isFound(ente, { words, region, province, band, kinds, isUnlisted }) {
  return (region === null || ente.region === region)
    && (province === null || ente.province === province)
    && (band === null || ente.band === band)
    && (kinds === null || ente.findings.some((one) => kinds.has(one)) !== isUnlisted)
    && words.every((word) => ente.words.includes(word));
}

function search() {
  const filter = readFilter();
  const all = enti.filter((ente) => isFound(ente, filter));
  result = filter.order === 'code' ? all : all.sort(orders[filter.order]);
  page = 0;
  found.textContent = result.length === 0 ? data.filter.none : fill(data.filter.shown, { shown: grouped(result.length), all: grouped(enti.length) });
  draw();
  drawRegions();
}

function draw() {
  const last = Math.max(Math.ceil(result.length / data.pageSize), 1);
  const rows = result.slice(page * data.pageSize, (page + 1) * data.pageSize);
  list.replaceChildren(table(data.caption, data.columns, rows.map(rowOf), 3));
  byId('pagina').textContent = fill(data.filter.page, { page: grouped(page + 1), pages: grouped(last) });
  byId('prima').disabled = page === 0;
  byId('dopo').disabled = page >= last - 1;
}

function rowOf(ente) {
  const { counts, population, breaches, fined } = ente;
  return [
    element('a', { href: `#${ente.anchor}` }, ente.name === '' ? ente.istat || '–' : ente.name),
    data.provinces[ente.province], data.regions[ente.region], population === null ? '–' : grouped(population), grouped(breaches),
    ...(data.exposure ? [fined === null ? '–' : grouped(fined)] : []),
    `${counts[PASS]} / ${counts[PASS] + counts[FAIL]}`, percent(coverageOf(ente)),
  ];
}

/** Columns from `numeric` on hold numbers. */
function table(caption, head, rows, numeric) {
  const kind = (column) => (column >= numeric ? { class: 'numero' } : {});
  return element('section', { class: 'table-responsive', tabindex: '0', 'aria-label': caption },
    element('table', { class: 'table table-sm' },
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...head.map((text, column) => element('th', { scope: 'col', ...kind(column) }, text)))),
      element('tbody', {}, ...rows.map((cells) => element('tr', {}, ...cells.map((cell, column) => (column === 0 ? element('th', { scope: 'row' }, cell) : element('td', kind(column), cell))))))));
}

/** Rates by region are fair only beside how many enti the region has. */
function drawRegions() {
  const counts = data.regions.map(() => ({ found: 0, all: 0 }));
  for (const { region } of enti) counts[region].all += 1;
  for (const { region } of result) counts[region].found += 1;
  const rows = counts.map((count, region) => ({ ...count, name: data.regions[region] || '–' })).filter((count) => count.found > 0).sort((one, other) => collator.compare(one.name, other.name));
  const { region, found: heading, enti: all, share } = data.heads;
  byId('regioni-trovate').replaceChildren(table(data.filter.byRegionCaption, [region, heading, all, share], rows.map((row) => [row.name, grouped(row.found), grouped(row.all), percent(row.found / row.all)]), 1));
}

function openCard(ente) {
  const texts = data.card;
  const { counts } = ente;
  const decided = counts[PASS] + counts[FAIL];
  const findings = findingsOf(ente).sort((one, other) => rank(one) - rank(other));
  const terms = [
    [texts.codes, [ente.istat && `ISTAT ${ente.istat}`, ente.ipa && `IPA ${ente.ipa}`].filter(Boolean).join(' · ')],
    [texts.place, [data.regions[ente.region], data.provinces[ente.province]].filter(Boolean).join(', ')],
    [data.heads.population, ente.population === null ? '' : grouped(ente.population)],
    [texts.decided, fill(texts.decidedOf, { pass: counts[PASS], decided, unknown: counts[UNKNOWN], coverage: percent(coverageOf(ente)) })],
    [texts.next, ente.due ?? ''],
    [texts.conflicts, ente.conflicts === 0 ? '' : grouped(ente.conflicts)],
  ].filter(([, text]) => text !== '');
  card.replaceChildren(
    element('h3', {}, ente.name),
    ...(texts.clue === null ? [] : [element('p', { class: 'avviso' }, element('strong', {}, texts.clue))]),
    element('dl', { class: 'voci' }, ...terms.flatMap(([name, text]) => [element('dt', {}, name), element('dd', {}, text)])),
    ...(ente.shared === 1 ? [element('p', { class: 'avviso' }, texts.shared)] : []),
    ...(findings.length === 0 ? [element('p', {}, texts.noFindings)] : [table(texts.findingsCaption, [data.heads.rule, data.heads.outcome, data.heads.item, data.heads.term, data.heads.notes], findings.map(findingRow), 9)]),
    element('p', { class: 'nota' }, `${texts.left} ${texts.why}`),
    element('p', {}, element('a', { href: '#enti', class: 'btn btn-outline-primary' }, texts.back)),
  );
  card.setAttribute('aria-label', ente.name);
  card.hidden = false;
  card.scrollIntoView();
  card.focus({ preventScroll: true });
}

/** The worst first. */
function rank({ outcome, rule }) {
  return ['fail', 'error', 'pending', 'unknown', 'pass', 'not_applicable'].indexOf(data.outcomes[outcome][0]) * 10000 + rule;
}

function findingRow({ rule, outcome, term, notes, instance }) {
  const [id, title, norms, force] = data.rules[rule];
  const [name, word] = data.outcomes[outcome];
  const badge = element('span', { class: `esito esito-${name}` }, element('span', { 'aria-hidden': 'true' }, `${SYMBOLS[name]} `), word);
  const what = element('span', {}, title, element('br'), element('code', {}, id), ...(norms === '' ? [] : [element('span', { class: 'norma' }, norms)]), element('span', { class: 'norma' }, force));
  return [what, badge, instance ?? '', term, notes.join('; ')];
}

let opened = null;
function follow() {
  const ente = byAnchor.get(location.hash.slice(1));
  if (ente !== undefined) openCard(ente);
  else if (!card.hidden) {
    card.hidden = true;
    [...list.querySelectorAll('a')].find((link) => link.hash === `#${opened?.anchor}`)?.focus();
  }
  opened = ente ?? null;
}

function turn(step) {
  page += step;
  draw();
  list.scrollIntoView();
}

byId('senza-script').hidden = true;
form.hidden = false;
pages.hidden = false;
byRegion.hidden = false;
search();
follow();
form.addEventListener('input', search);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
// The fields are emptied after the event.
form.addEventListener('reset', () => setTimeout(search));
byId('prima').addEventListener('click', () => turn(-1));
byId('dopo').addEventListener('click', () => turn(1));
addEventListener('hashchange', follow);
