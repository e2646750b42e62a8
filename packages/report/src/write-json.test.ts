import { describe, expect, it } from 'vitest';

import { sampleAssessment, sampleFinding } from '../test/sample-assessment.ts';
import { writeJson, writeNdjson } from './write-json.ts';

const assessment = sampleAssessment([sampleFinding({ reason: 'riga\nnuova \u001b[31m «à»' })]);

describe('writeJson', () => {
  it('writes one assessment as an object, with a newline at the end', () => {
    const text = writeJson([assessment]);
    expect(JSON.parse(text)).toEqual(assessment);
    expect(text.startsWith('{\n  "schemaVersion": 1,')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('writes several as an array', () => {
    expect(JSON.parse(writeJson([assessment, assessment]))).toEqual([assessment, assessment]);
  });

  it('escapes control characters', () => {
    expect(writeJson([assessment])).toContain(String.raw`riga\nnuova \u001b[31m «à»`);
  });
});

describe('writeNdjson', () => {
  it('writes one assessment per line', () => {
    const lines = writeNdjson([assessment, assessment]).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('');
    expect(lines.slice(0, 2).map((line) => JSON.parse(line) as unknown)).toEqual([assessment, assessment]);
  });
});
