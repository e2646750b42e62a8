import { packOf } from '@adempi/schema';
import type { Bundle, Rule } from '@adempi/schema';

/** The page of an edition of the Piano triennale. @internal */
export function editionPage(name: string): string {
  return `piano-triennale/${name}.md`;
}

/** Whether a rule is a line of the Piano triennale: its edition has one page for all of them. @internal */
export function isLine({ id }: Rule, { packs }: Pick<Bundle, 'packs'>): boolean {
  return packs.find((pack) => pack.id === packOf(id))?.edition !== undefined;
}

/** Where the page of a rule is. @internal */
export function pageOf(rule: Rule, { packs }: Pick<Bundle, 'packs'>): string {
  const edition = packs.find(({ id }) => id === packOf(rule.id))?.edition;
  return edition === undefined ? `${rule.id}.md` : editionPage(edition.name);
}
