import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';

import { getSchema, schemaNames } from './schemas.ts';
import { patternCodes } from './validate/patterns.ts';

type Node = Readonly<Record<string, unknown>>;

/** Every object in a schema, with where it is. */
function nodesOf(value: unknown, where = '#'): [string, Node][] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, child]) => nodesOf(child, `${where}/${key}`));
  return Array.isArray(value) ? inside : [[where, value as Node], ...inside];
}

describe.each(schemaNames)('schema of %s', (name) => {
  const schema = getSchema(name) as Node;
  const nodes = nodesOf(schema);

  it('is a valid schema that stands alone', () => {
    const ajv = new Ajv.default({ strict: true, allowUnionTypes: true, strictRequired: false });
    addFormats.default(ajv, ['date']);
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  it('is closed: an object that lists its entries admits no others', () => {
    const open = nodes.filter(([, node]) => node['type'] !== undefined && node['properties'] !== undefined && !('const' in node));
    for (const [where, node] of open) {
      const isTest = where.endsWith('/if');
      if (!isTest) expect([where, node['additionalProperties']]).toEqual([where, false]);
    }
    expect(open.length).toBeGreaterThan(0);
  });

  it('describes every entry in plain ASCII English', () => {
    for (const [where, node] of nodes) {
      if (where.endsWith('/if')) continue;
      for (const [key, child] of Object.entries((node['properties'] ?? {}) as Node)) {
        if (where.includes('/if/')) continue;
        expect([where, key, (child as Node)['description']]).toEqual([where, key, expect.stringMatching(/^[ -~]+\.$/)]);
      }
    }
  });

  it('has a sentence for every pattern', () => {
    for (const [where, node] of nodes) {
      const { pattern } = node as { pattern?: unknown };
      if (typeof pattern !== 'string' || node['format'] === 'date') continue;
      expect([where, Object.keys(patternCodes)]).toEqual([where, expect.arrayContaining([pattern])]);
    }
  });

  it('is a copy: changing it changes nothing', () => {
    (getSchema(name) as { title: string }).title = 'x';
    expect((getSchema(name) as { title: string }).title).not.toBe('x');
  });
});
