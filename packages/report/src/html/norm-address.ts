import type { FindingLegalBasis } from '@adempi/schema';

/** Only acts of the State have names of this form; articles are `64` or `64-bis`. */
const URN = /^urn:nir:[a-z0-9.:;-]+$/i;
const ARTICLE = /^\d+(-[a-z]+)?$/;

/**
 * The address of a norm on Normattiva, by its name (URN:NIR); null for acts that have none.
 * @example normAddress({ act: 'cad', article: '64-bis', label: '…' }, 'urn:nir:stato:decreto.legislativo:2005-03-07;82')
 */
export function normAddress({ article }: FindingLegalBasis, urn: string | undefined): string | null {
  if (urn === undefined || !URN.test(urn)) return null;
  const place = article !== undefined && ARTICLE.test(article) ? `~art${article.replace('-', '')}` : '';
  return `https://www.normattiva.it/uri-res/N2Ls?${urn}${place}`;
}
