import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { Fleet, FleetSource } from '@adempi/report/fleet';
import { isCivilDate, isRecord } from '@adempi/schema';

import { readJson } from '../batch/read-batch.node.ts';
import type { Context } from '../context.ts';

/** Reads `fonti.json`: of a batch on states alone, nothing. @throws {InputError} */
export async function readOrigin(folder: string, context: Context): Promise<Pick<Fleet, 'registry' | 'sources'>> {
  const name = join(folder, 'fonti.json');
  if ((await stat(resolve(context.io.cwd, name)).catch(() => null)) === null) return { registry: [], sources: [] };
  const value = await readJson(name, context);
  const listOf = (key: string): FleetSource[] => (isRecord(value) && Array.isArray(value[key]) ? (value[key] as readonly unknown[]).filter(isRecord).map(toSource) : []);
  return { registry: listOf('registry'), sources: listOf('sources') };
}

function toSource(value: Readonly<Record<string, unknown>>): FleetSource {
  const text = (key: string): string | null => (typeof value[key] === 'string' && value[key] !== '' ? value[key] : null);
  const number = (key: string): number | null => (typeof value[key] === 'number' ? value[key] : null);
  const date = text('date');
  return {
    name: text('id') ?? text('kind') ?? text('file') ?? '',
    file: text('file') ?? '',
    date: isCivilDate(date) ? date : null,
    publisher: text('publisher') ?? '',
    licence: text('licence'),
    url: text('url'),
    digest: text('digest'),
    rows: number('rows'),
    comuni: number('comuni'),
    unresolved: number('unresolved'),
  };
}
