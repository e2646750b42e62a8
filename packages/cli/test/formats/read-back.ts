/**
 * Reads reports back, with programs that did not write them: what findings are in each, and how
 * they came out. A format that joins the table must say here how it is read.
 */
import { parseXml } from '@rgrove/parse-xml';
import type { XmlElement, XmlNode } from '@rgrove/parse-xml';
import { parse } from 'csv-parse/sync';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { cleanText } from '@adempi/report';
import { COUNTED_OUTCOMES, FORCES, words } from '@adempi/schema';
import type { Assessment, Lang, Outcome } from '@adempi/schema';

import type { Format } from '../../src/formats/formats.ts';
import type { Written } from '../../src/io.ts';
import { sheetOf } from '../fill-workbook.ts';

/** `rule[item] outcome` for each finding, sorted. */
export type Told = readonly string[];

type Reader = (report: Written, lang: Lang) => Promise<Told> | Told;

/** What a report must tell of some assessments. */
export function findingsOf(assessments: readonly Assessment[]): Told {
  return assessments.flatMap(({ findings }) => findings.map(({ ruleId, instance, outcome }) => tell(ruleId, instance?.key ?? null, outcome))).sort();
}

/** How each format is read back; null for those that tell like findings together, whose own tests count them. */
export const readers: Readonly<Record<Format, Reader | null>> = {
  table: null,
  json: (report) => {
    const value = JSON.parse(String(report)) as Assessment | Assessment[];
    return findingsOf([value].flat());
  },
  ndjson: (report) => findingsOf(String(report).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Assessment)),
  sarif: readSarif,
  junit: (report) => elementsOf(parseXml(String(report)).root, 'testcase').map((one) => tellName(one.attributes['name'] ?? '', outcomeOfCase(one))).sort(),
  csv: (report) => parse<Record<string, string>>(String(report), { columns: true, bom: true }).map(({ ruleId = '', instance = '', outcome }) => tell(plain(ruleId), instance === '' ? null : plain(instance), outcome as Outcome)).sort(),
  markdown: readMarkdown,
  xlsx: readXlsx,
  oscal: readOscal,
  // It tells findings of one rule together: its own tests count them, and its totals are read below.
  html: null,
};

/** How many rules came out how, by what binds them: a row for each outcome and one for all, a number for each force. */
export type Totals = readonly (readonly number[])[];

/** The totals that a report must tell. */
export function totalsOf({ summary: { byForce } }: Assessment): Totals {
  return [...COUNTED_OUTCOMES, 'rules' as const].map((key) => FORCES.map((force) => byForce[force][key]));
}

/** How the totals by rule are read back, of the formats that tell them. */
export const totalReaders: Readonly<Partial<Record<Format, (report: Written, lang: Lang) => Promise<Totals> | Totals>>> = {
  json: (report) => totalsOf(JSON.parse(String(report)) as Assessment),
  sarif: (report) => totalsOf((JSON.parse(String(report)) as { readonly runs: readonly { readonly properties: Pick<Assessment, 'summary'> }[] }).runs[0]?.properties as Assessment),
  html: (report) => {
    const rows = selectAll('#copertura tr[data-total]', fromHtml(String(report)));
    return rows.map((row) => selectAll('td', row).map((cell) => Number(toString(cell))));
  },
  markdown: (report) => {
    const { children } = markdownTree(String(report));
    const heading = children.findIndex((node) => node.type === 'heading' && /^(Riepilogo|Summary)$/u.test(textOf(node)));
    const table = children.slice(heading).find((node) => node.type === 'table');
    return (table?.children ?? []).slice(1).map((row) => row.children.slice(1).map((cell) => Number(textOf(cell))));
  },
  xlsx: async (report, lang) => {
    const rows = await sheetOf(report as Uint8Array, lang === 'it' ? 'Sintesi' : 'Summary');
    const head = rows.findIndex(([first]) => first === 'Esito' || first === 'Outcome');
    return rows.slice(head + 1, head + 2 + COUNTED_OUTCOMES.length).map((row) => row.slice(1, 1 + FORCES.length).map(Number));
  },
};

interface SarifRun {
  readonly results: readonly { readonly ruleId: string; readonly kind: string; readonly properties: { readonly instance?: { readonly key: string } } }[];
  readonly invocations: readonly { readonly toolExecutionNotifications: readonly { readonly associatedRule: { readonly id: string }; readonly properties?: { readonly instance: { readonly key: string } } }[] }[];
}

const KINDS: Readonly<Record<string, Outcome>> = { pass: 'pass', fail: 'fail', open: 'unknown', review: 'pending', notApplicable: 'not_applicable' };

function readSarif(report: Written): Told {
  const { runs } = JSON.parse(String(report)) as { readonly runs: readonly SarifRun[] };
  const results = runs.flatMap((run) => run.results.map(({ ruleId, kind, properties }) => tell(ruleId, properties.instance?.key ?? null, KINDS[kind] as Outcome)));
  const broken = runs.flatMap(({ invocations }) => invocations.flatMap((one) => one.toolExecutionNotifications.map(({ associatedRule, properties }) => tell(associatedRule.id, properties?.instance.key ?? null, 'error'))));
  return [...results, ...broken].sort();
}

/** Of what JUnit counts as skipped, the type is the outcome. */
function outcomeOfCase(testcase: XmlElement): Outcome {
  const [result] = testcase.children.filter(isElement);
  switch (result?.name) {
    case 'failure':
      return 'fail';
    case 'error':
      return 'error';
    case 'skipped':
      return result.attributes['type'] as Outcome;
    default:
      return 'pass';
  }
}

/** The elements of a name, at any depth. */
export function elementsOf(root: XmlElement | null, name: string): XmlElement[] {
  if (root === null) return [];
  return root.children.filter(isElement).flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);
}

function isElement(node: XmlNode): node is XmlElement {
  return node.type === 'element';
}

const SECTIONS: Readonly<Record<Outcome, RegExp>> = {
  fail: /^(Inadempimenti|Indizi di|Raccomandazioni|Linee e obiettivi|Termini di|Breaches of law|Clues of breaches|Recommendations|Lines|Terms)/u,
  error: /^(Errori di verifica|Errors of evaluation)/u,
  pending: /^(Da adempiere|To be met)/u,
  unknown: /^(Non determinabili|Undetermined)/u,
  pass: /^(Conformi|Met)/u,
  not_applicable: /^(Non applicabili|Not applicable)/u,
};

/** A page as a tree. */
export function markdownTree(page: string): Parents {
  return fromMarkdown(page, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** A finding is named in code, under the heading of its outcome, which tells how many there are. */
function readMarkdown(report: Written): Told {
  const told: string[] = [];
  let section: { readonly outcome: Outcome; left: number } | null = null;
  for (const node of markdownTree(String(report)).children) {
    if (node.type === 'heading') {
      if (section !== null && section.left !== 0) throw new Error(`a heading counts ${section.left} findings too many`);
      section = sectionOf(node);
      continue;
    }
    if (section === null) continue;
    // In a table names stand last; one that cannot be written as code stands there as text.
    const names = node.type === 'table' ? node.children.slice(1).map((row) => textOf(row.children.at(-1) ?? row)) : nodesOf(node, 'inlineCode').map(textOf);
    section.left -= names.length;
    for (const name of names) told.push(tellName(name, section.outcome));
  }
  return told.sort();
}

function sectionOf(heading: Parents): { readonly outcome: Outcome; left: number } | null {
  const title = textOf(heading);
  const [, count] = / \((\d+)\)$/u.exec(title) ?? [];
  const found = (Object.entries(SECTIONS) as [Outcome, RegExp][]).find(([, pattern]) => pattern.test(title));
  return count === undefined || found === undefined ? null : { outcome: found[0], left: Number(count) };
}

/** The nodes of a type, at any depth. */
export function nodesOf(node: Nodes, type: Nodes['type']): Nodes[] {
  return [...(node.type === type ? [node] : []), ...('children' in node ? node.children.flatMap((child) => nodesOf(child, type)) : [])];
}

function textOf(node: Nodes): string {
  return 'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
}

interface OscalResults {
  readonly 'assessment-results': { readonly results: readonly { readonly observations: readonly { readonly props: readonly { readonly name: string; readonly value: string }[] }[] }[] };
}

function readOscal(report: Written): Told {
  const { results } = (JSON.parse(String(report)) as OscalResults)['assessment-results'];
  return results.flatMap(({ observations }) => observations.map(({ props }) => {
    const of = (wanted: string): string | null => props.find(({ name }) => name === wanted)?.value ?? null;
    return tell(of('rule-id') ?? '', of('item')?.replace(/^–$/u, '') ?? null, of('outcome') as Outcome);
  })).sort();
}

async function readXlsx(report: Written, lang: Lang): Promise<Told> {
  const rows = await sheetOf(report as Uint8Array, lang === 'it' ? 'Rilievi' : 'Findings');
  const [head = [], ...body] = rows;
  const [outcome, rule] = lang === 'it' ? [head.indexOf('Esito'), head.indexOf('Regola')] : [head.indexOf('Outcome'), head.indexOf('Rule')];
  const outcomes = Object.entries(words(lang).outcome) as [Outcome, string][];
  return body.flatMap((row) => {
    const found = outcomes.find(([, word]) => word === row[outcome]);
    return found === undefined ? [] : [tellName(String(row[rule]), found[0])];
  }).sort();
}

function tell(ruleId: string, key: string | null, outcome: Outcome): string {
  return tellName(key === null ? ruleId : `${ruleId}[${key}]`, outcome);
}

/** Names by what is shown of them, spaces aside: workbooks drop the mark of what was replaced. A key of which nothing is left is none. */
function tellName(name: string, outcome: Outcome): string {
  return `${cleanText(name).replaceAll('\uFFFD', '').replace(/['\s]/gu, '').replace('[]', '')} ${outcome}`;
}

/** A cell without the mark that keeps a spreadsheet from running it. */
function plain(cell: string): string {
  return cell.replace(/^'(?=[=+\-@＝＋－＠])/u, '');
}
