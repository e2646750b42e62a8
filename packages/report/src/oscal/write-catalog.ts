import { citeNorm, groupBy, packOf } from '@adempi/schema';
import type { Act, Bundle, BundledPack, Lang, Rule } from '@adempi/schema';

import { oscalLabelsOf } from '../labels/oscal.ts';
import { textIn } from '../table/view.ts';
import { toJson } from '../text/to-json.ts';
import { describeHead, describeResource } from './document.ts';
import { objectiveOf } from './findings.ts';
import { tokenOf, uuidOf } from './identity.ts';
import { listed, markupOf, propsOf } from './text.ts';
import type { Prop } from './text.ts';

/** Of rules, what a catalog tells. */
export type CatalogRules = Pick<Bundle, 'packs' | 'rules' | 'acts'>;

/** How a catalog is written. */
export interface CatalogOptions {
  readonly lang?: Lang;
  /** Version of the program. */
  readonly version: string;
}

interface CatalogContext {
  readonly lang: Lang;
  readonly acts: ReadonlyMap<string, Act>;
}

/**
 * The duties of rules as a catalog of OSCAL: a group for each pack, a control for each rule, with
 * its norms, what to do and what proves it. There must be rules.
 * @example writeOscalCatalog(bundle, { version: '1.0.0' })
 */
export function writeOscalCatalog({ packs, rules, acts }: CatalogRules, { lang = 'it', version }: CatalogOptions): string {
  const labels = oscalLabelsOf(lang);
  const context: CatalogContext = { lang, acts: new Map(acts.map((act) => [act.id, act])) };
  const byPack = groupBy(rules, ({ id }) => packOf(id));
  const told = packs.filter(({ id }) => byPack.has(id));
  const cited = new Set(rules.flatMap(({ legalBasis }) => legalBasis.map(({ act }) => act)));
  const catalog = {
    uuid: uuidOf('catalog', ...told.map(({ digest }) => digest)),
    metadata: describeHead({
      title: labels.catalogTitle,
      day: told.map(({ horizon }) => horizon).reduce((left, right) => (left > right ? left : right), ''),
      version,
      props: [],
      parties: [],
      remarks: labels.catalogRemarks,
    }),
    groups: told.map((pack) => describeGroup(pack, byPack.get(pack.id) ?? [], context)),
    ...describeActs(acts.filter(({ id }) => cited.has(id))),
  };
  return `${toJson({ catalog }, 2)}\n`;
}

function describeActs(acts: readonly Act[]): { readonly 'back-matter'?: unknown } {
  const resources = acts.map(({ id, title, label, urn }) => describeResource({ uuid: uuidOf('act', id), title, props: { act: id, label }, ...(urn === undefined ? {} : { address: urn }) }));
  return resources.length === 0 ? {} : { 'back-matter': { resources } };
}

function describeGroup({ id, version, digest, horizon, title, description }: BundledPack, rules: readonly Rule[], context: CatalogContext): unknown {
  return {
    id: tokenOf(id),
    class: 'pack',
    title: markupOf(textIn(context, title)),
    props: propsOf({ pack: id, version, digest, horizon }),
    parts: [{ name: 'overview', prose: markupOf(textIn(context, description)) }],
    controls: rules.map((rule) => describeControl(rule, context)),
  };
}

function describeControl(rule: Rule, context: CatalogContext): unknown {
  const id = tokenOf(rule.id);
  const title = markupOf(textIn(context, rule.title));
  return {
    id,
    class: rule.force,
    title,
    props: propsOfRule(rule),
    ...listed('links', linksOf(rule, context)),
    parts: [
      { id: `${id}_smt`, name: 'statement', prose: title },
      { id: objectiveOf(rule.id), name: 'assessment-objective', prose: title },
      { id: `${id}_gdn`, name: 'guidance', prose: markupOf(rule.remedy) },
      ...rule.evidence.map((proof, index) => ({ id: `${id}_obj-${index + 1}`, name: 'assessment-object', prose: markupOf(proof) })),
    ],
  };
}

function propsOfRule({ id, obligation, severity, force, actor, inForce, deadline, forEach, exposure, confidence, aliases = [] }: Rule): Prop[] {
  return [
    ...propsOf({
      'rule-id': id,
      obligation,
      severity,
      force,
      actor,
      'in-force-from': inForce.from,
      'in-force-to': inForce.to,
      'replaced-by': inForce.replacedBy,
      'due-date': 'on' in deadline && typeof deadline.on === 'string' ? deadline.on : null,
      'for-each': forEach,
      'exposure-class': exposure?.cad18bis,
      'confidence-duty': confidence.duty,
      'confidence-date': confidence.date,
      'confidence-exposure': confidence.exposure,
    }),
    ...aliases.flatMap((alias) => propsOf({ alias })),
  ];
}

/** The norms of a duty; each leads to its act. */
function linksOf({ legalBasis }: Rule, { acts }: CatalogContext): unknown[] {
  return legalBasis.map((norm) => ({ href: `#${uuidOf('act', norm.act)}`, rel: 'reference', text: markupOf(citeNorm(norm, acts.get(norm.act)?.label ?? norm.act)) }));
}
