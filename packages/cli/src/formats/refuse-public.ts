import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { htmlTextsOf } from '../texts/html.ts';
import type { Format } from './formats.ts';

/**
 * Refuses to write for publication what holds everything.
 * @throws {UsageError} that names the format
 */
export function refusePublic(outputs: readonly { readonly format: Format }[], flags: { readonly public?: boolean }, { lang }: Pick<Context, 'lang'>): void {
  const other = outputs.find(({ format }) => format !== 'html');
  if (flags.public === true && other !== undefined) throw new UsageError(htmlTextsOf(lang).onlyHtml(other.format));
}
