/** A place in an act. */
export interface Norm {
  readonly article?: string;
  readonly comma?: string;
  readonly point?: string;
}

/**
 * A place in an act, as lawyers write it; without the act, and without a place, it is empty.
 * @example citeNorm({ article: '64', comma: '3-bis' }, 'CAD') // 'art. 64, c. 3-bis, CAD'
 */
export function citeNorm({ article, comma, point }: Norm, act?: string): string {
  const parts = [article === undefined ? undefined : `art. ${article}`, comma === undefined ? undefined : `c. ${comma}`, point, act];
  return parts.filter((part) => part !== undefined).join(', ');
}
