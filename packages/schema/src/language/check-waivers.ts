import { formatDay } from '../civil-date.ts';
import { citeNorm, suggest } from '../messages/index.ts';
import { compareText } from '../orders.ts';
import type { Bundle, Diagnostic, Lang, LegalBasis, NormaDiEsenzione, Rinvio, Rule } from '../types/index.ts';

import { isLaw } from './is-law.ts';
import { collect, within } from './report.ts';
import type { Report } from './report.ts';
import { reportUnknown } from './scope.ts';

/** The rules and acts that waivers are held against. */
export type WaiverContext = Pick<Bundle, 'rules' | 'acts'>;

/**
 * What a JSON Schema cannot say of waivers: the rule exists, and admits them; who approves is not
 * who asked; days are in order; a duty of law is only put aside by a norm that its rule cites; no
 * two entries say the same for the same days. Paths start at the file: `rinvii`, position, key.
 * @example checkWaivers([{ regola: 'app-io/servizi', … }], bundle) // a duty of law: `waiver.needs-norm`
 */
export function checkWaivers(rinvii: readonly Rinvio[], { rules, acts }: WaiverContext, lang: Lang = 'it'): Diagnostic[] {
  const index: Index = { rules: new Map(rules.map((rule) => [rule.id, rule])), acts: new Map(acts.map(({ id, label }) => [id, label])) };
  return collect(lang, (report) => {
    rinvii.forEach((rinvio, position) => checkOne(rinvio, index, within(report, 'rinvii', position)));
    reportOverlaps(rinvii, report);
  });
}

/** The rules, and the labels of acts, by id. */
interface Index {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly acts: ReadonlyMap<string, string>;
}

function checkOne(rinvio: Rinvio, index: Index, report: Report): void {
  const { regola, istanza, chiestoDa, approvatoDa, approvatoIl, scade } = rinvio;
  if (nameOfRole(chiestoDa) === nameOfRole(approvatoDa)) report('waiver.same-role', ['approvatoDa'], { found: approvatoDa });
  if (scade < approvatoIl) report('waiver.dates', ['scade'], { from: formatDay(approvatoIl), to: formatDay(scade) });
  const rule = index.rules.get(regola);
  if (rule === undefined) {
    reportUnknown({ code: 'rule.not-found', name: regola, known: index.rules.keys(), path: ['regola'], report });
    return;
  }
  if (istanza !== undefined && rule.forEach === undefined) report('waiver.no-items', ['istanza'], { name: regola });
  checkNorm(rinvio, rule, index, report);
}

/** Roles are the same however they are written: `Il Segretario` is `il segretario`. */
function nameOfRole(role: string): string {
  return role.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function checkNorm({ regola, norma }: Rinvio, rule: Rule, { acts }: Index, report: Report): void {
  const values = rule.legalBasis.map((basis) => citeNorm(basis, acts.get(basis.act) ?? basis.act)).join('; ');
  if (norma === undefined) {
    if (isLaw(rule.force)) report('waiver.needs-norm', [], { name: regola, values });
    return;
  }
  if (!acts.has(norma.atto)) {
    const suggestion = suggest(norma.atto, [...acts.keys()]);
    report('waiver.act', ['norma', 'atto'], { name: norma.atto, values, ...(suggestion === null ? {} : { suggestion }) });
    return;
  }
  const cited = basesOf(norma, rule);
  const found = citeWaiverNorm(norma, acts.get(norma.atto));
  if (cited.length === 0) report('waiver.norm-not-cited', ['norma'], { found, name: regola, values });
  const key = missingPart(norma, cited);
  if (key !== null) report('waiver.norm-incomplete', ['norma'], { found, key });
}

/** The norms of a rule from whose article an exemption may come. */
function basesOf({ atto, articolo }: NormaDiEsenzione, { legalBasis }: Rule): readonly LegalBasis[] {
  return legalBasis.filter(({ act, article }) => act === atto && (articolo === undefined || article === undefined || article === articolo));
}

/** The part that the rule tells of that norm, and the exemption does not. */
function missingPart({ articolo, comma }: NormaDiEsenzione, cited: readonly LegalBasis[]): 'articolo' | 'comma' | null {
  if (cited.length === 0) return null;
  if (articolo === undefined) return cited.every(({ article }) => article !== undefined) ? 'articolo' : null;
  return comma === undefined && cited.every((basis) => basis.comma !== undefined) ? 'comma' : null;
}

/** A norm of exemption, as lawyers write it. */
export function citeWaiverNorm({ atto, articolo, comma, punto }: NormaDiEsenzione, label: string = atto): string {
  return citeNorm({ ...(articolo === undefined ? {} : { article: articolo }), ...(comma === undefined ? {} : { comma }), ...(punto === undefined ? {} : { point: punto }) }, label);
}

/** The earlier of two entries is told by its position, from 1. */
function reportOverlaps(rinvii: readonly Rinvio[], report: Report): void {
  const seen = new Map<string, number[]>();
  for (const [position, rinvio] of rinvii.entries()) {
    const key = JSON.stringify([rinvio.regola, rinvio.ente.toLowerCase(), rinvio.istanza ?? null]);
    const earlier = seen.get(key) ?? [];
    const other = earlier.find((one) => overlaps(rinvii[one] as Rinvio, rinvio));
    if (other !== undefined) report('waiver.duplicate', ['rinvii', position], { position: other + 1 });
    earlier.push(position);
    seen.set(key, earlier);
  }
}

function overlaps(one: Rinvio, other: Rinvio): boolean {
  return one.approvatoIl <= other.scade && other.approvatoIl <= one.scade;
}

/** Waivers in one order, whatever file they come from: by rule, item, ente, then days. */
export function sortWaivers(rinvii: readonly Rinvio[]): Rinvio[] {
  const keyOf = ({ regola, istanza, ente, approvatoIl, scade }: Rinvio): string => JSON.stringify([regola, istanza ?? null, ente, approvatoIl, scade]);
  return [...rinvii].sort((left, right) => compareText(keyOf(left), keyOf(right)));
}

/**
 * Whether a code, IPA or ISTAT, names an ente. Capitals do not count.
 * @example isEnteNamed('C_D150', { codiceIpa: 'c_d150' }) // true
 */
export function isEnteNamed(code: string, { codiceIpa, codiceIstat }: { readonly codiceIpa?: string | null; readonly codiceIstat?: string | null }): boolean {
  return code.toLowerCase() === codiceIpa?.toLowerCase() || code === codiceIstat;
}

