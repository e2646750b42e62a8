import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { getSchema } from '@adempi/schema/json-schemas';
import type { Assessment } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { FORMAT_NAMES, formats } from '../../src/formats/formats.ts';
import { fixturesFolder, realBundle } from '../run-cli.ts';
import { findingsOf, readers } from './read-back.ts';

interface Node {
  readonly $ref?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly oneOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
}

const root = getSchema('assessment') as Node;

/** A value without what its schema does not ask for: a report as the first of its version wrote it. */
function onlyRequired(value: unknown, node: Node): unknown {
  const { required = [], properties, items, anyOf, oneOf } = resolve(node);
  if (Array.isArray(value)) return items === undefined ? value : value.map((item) => onlyRequired(item, items));
  const inner = properties ?? [...(anyOf ?? []), ...(oneOf ?? [])].map(resolve).find((one) => one.properties !== undefined)?.properties;
  if (typeof value !== 'object' || value === null || inner === undefined) return value;
  const asked = properties === undefined ? Object.keys(value) : required;
  return Object.fromEntries(Object.entries(value).filter(([name]) => asked.includes(name)).map(([name, part]) => [name, onlyRequired(part, inner[name] ?? {})]));
}

function resolve(node: Node): Node {
  const name = /^#\/\$defs\/(.+)$/u.exec(node.$ref ?? '')?.[1];
  return name === undefined ? node : (root.$defs?.[name] ?? {});
}

const golden = readdirSync(join(fixturesFolder, 'golden')).filter((name) => name.endsWith('.json'));
const reports = golden.map((name) => [name, JSON.parse(readFileSync(join(fixturesFolder, 'golden', name), 'utf8')) as Assessment] as const);

describe('a report of the first version, without what came later', () => {
  it('is smaller than those of today', () => {
    const [, report] = reports.find(([name]) => name.startsWith('cremona')) ?? reports[0] ?? [];
    expect(JSON.stringify(onlyRequired(report, root)).length).toBeLessThan(JSON.stringify(report).length);
    expect(onlyRequired(report, root)).toMatchObject({ schemaVersion: 1, subject: { codiceIpa: 'c_d150' } });
  });

  it.each(FORMAT_NAMES)('is written as %s', { timeout: 120_000 }, async (format) => {
    for (const [name, report] of reports) {
      const old = onlyRequired(report, root) as Assessment;
      const written = await formats[format].write({
        assessments: [old],
        flags: { all: true, sarifAll: true, show: ['fail', 'error', 'pending', 'unknown', 'pass', 'not_applicable'], failOn: null, engine: 'compiled' },
        bundle: realBundle(),
        shape: { width: 100, color: false },
        stateOf: () => null,
        placeOf: () => null,
      });
      expect(written.length, name).toBeGreaterThan(200);
      expect(await readers[format]?.(written, 'it'), name).toEqual(readers[format] === null ? undefined : findingsOf([report]));
    }
  });
});
