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

  it('escapes what would steer a terminal, and stays the same value', () => {
    const nasty = sampleAssessment([sampleFinding({ reason: 'a\u009b2Jb\u202Ec\u007f\u2028\u{E0001}\u00AD' })]);
    const text = writeJson([nasty]) + writeNdjson([nasty]);
    expect(text).not.toMatch(/[\u007f-\u009f\u2028\u2029]|\p{Cf}/u);
    expect(text).toContain(String.raw`a\u009b2Jb\u202ec\u007f\u2028\udb40\udc01\u00ad`);
    expect(JSON.parse(writeJson([nasty]))).toEqual(nasty);
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
