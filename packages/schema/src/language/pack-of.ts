/**
 * The pack of a rule or of a parameter: the first part of its id.
 * @example packOf('pagamenti/pagopa') // 'pagamenti'
 */
export function packOf(id: string): string {
  return id.slice(0, Math.max(id.indexOf('/'), 0));
}
