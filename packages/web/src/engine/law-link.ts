import type { Act, CivilDate, FindingLegalBasis } from '@adempi/schema';

import type { Law } from './engine-types.ts';

/** Normattiva resolves the names of acts, articles and days. */
const RESOLVER = 'https://www.normattiva.it/uri-res/N2Ls?';

/** A norm with the address of its text as it was in force on a day; null for acts that Normattiva does not hold. */
export function linkLaw({ act, article, label }: FindingLegalBasis, acts: ReadonlyMap<string, Act>, day: CivilDate): Law {
  const found = acts.get(act);
  const urn = found?.urn;
  const part = article !== undefined && /^\d+(-[a-z]+)?$/u.test(article) ? `~art${article.replace('-', '')}` : '';
  return { label, title: found?.title ?? '', href: urn?.startsWith('urn:nir:stato:') === true ? `${RESOLVER}${urn}${part}!vig=${day}` : null };
}
