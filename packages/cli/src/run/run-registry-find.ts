import { findComuni, indexRegistry } from '@adempi/adapters';
import type { ComuneSearch, RegistryComune } from '@adempi/adapters';
import { toJson, writeRows } from '@adempi/report';

import type { RegistryFindFlags } from '../commands/registry.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { printable } from '../printable.ts';
import { loadRegistry } from '../registry-file.node.ts';
import { shapeOf } from '../terminal.ts';
import { registryTextsOf } from '../texts/registry.ts';
import { writeComune } from './write-comune.ts';

/**
 * Finds a Comune and says why it is that one. None, or several: exit 2, and those that were found
 * are listed.
 */
export async function runRegistryFind(query: string, flags: RegistryFindFlags, context: Context): Promise<void> {
  const { io, lang, texts } = context;
  const index = indexRegistry(loadRegistry(flags.registry, context));
  const search = findComuni(index, query);
  const [only, ...rest] = search.found;
  const isOne = only !== undefined && rest.length === 0;
  if (flags.format === 'json') await io.stdout.write(`${toJson({ query, ...search, sources: index.registry.sources }, 2)}\n`);
  else if (isOne) await io.stdout.write(writeComune(only, index, { ...shapeOf(context), lang }));
  else if (rest.length > 0) await io.stdout.write(writeList(search, context));
  if (isOne) return;
  if (flags.format !== 'json' && only === undefined) throw new UsageError(explainNone(query, search, context));
  await io.stderr.write(`${texts.usage.prefix}: ${printable(only === undefined ? explainNone(query, search, context) : registryTextsOf(lang).find.several(query, search.found.length))}\n`);
  context.exitCode = exitCodes.invalid;
}

function explainNone(query: string, { other, near }: ComuneSearch, { lang }: Context): string {
  const { find } = registryTextsOf(lang);
  return other === null ? find.none(query, near) : find.other(other.denominazione, other.codiceIpa);
}

function writeList({ found }: ComuneSearch, context: Context): string {
  const { find } = registryTextsOf(context.lang);
  const nameOf = ({ nome, to, goneOn }: RegistryComune): string => (to === null && goneOn === undefined ? nome : `${nome} (${find.over})`);
  const rows = found.map(({ comune, by }) => [nameOf(comune), comune.provincia, comune.codiceIstat, comune.codiceIpa ?? '', by.map((key) => find.by[key]).join(', ')]);
  return writeRows(find.head, rows, shapeOf(context));
}
