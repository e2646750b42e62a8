import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createEvaluator } from '@adempi/core';
import { COUNTED_OUTCOMES, FORCES, SEVERITIES, groupBy } from '@adempi/schema';
import type { Assessment, Counts, Disposition, Finding, Force, Outcome, State } from '@adempi/schema';
import { readDocument } from '@adempi/schema/yaml';
import fc from 'fast-check';

import { fixturesFolder, realBundle } from '../run-cli.ts';

/** The Comuni of `fixtures/comuni`. */
export const COMUNI: readonly string[] = ['cernusco-sul-naviglio', 'cortemaggiore', 'cremona', 'prato', 'stato-vuoto'];

/** A Comune of the fixtures, assessed with the rules of the repository. */
export function assessFixture(name: string, asOf: string, lang: 'it' | 'en' = 'it'): Assessment {
  const state = readDocument(readFileSync(join(fixturesFolder, 'comuni', `${name}.yml`), 'utf8')).value as State;
  return createEvaluator(realBundle(), { isChecked: true }).assess(state, { asOf, lang });
}

/** What steers, breaks or is run by whatever reads a report: markup, formulas, quotes, line ends, marks that reverse, code points that XML forbids. */
const NASTY: readonly string[] = [
  '<script>alert(1)</script>', '=cmd|\' /C calc\'!A0', '+1', '-2', '@SUM(A1)', '＝1', '"', "'", '\n', '\r\n', '\t', '\u202e', '\u2066', '\u200f', '👩‍🚀', '🇮🇹', '\ud800', '\udc00', '\u0000', '\u0007', '\u001b[2J', '\u0085', '\u2028',
  '\ufffe', '\uffff', ']]>', '&amp;', '&#0;', '<!--', '-->', '|', '\\', '`', '```', '[x](javascript:alert(1))', '![a](b)', '{0}', '{{', '$1', '%s', ';', ',', '~~a~~', '# a', '- a', '1. a', '> a', 'https://a.it', 'www.a.it', '@gente', 'a@b.it', '***', '__a__', 'perché', 'È', '',
];

/** Texts as nobody should write them. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...NASTY), { maxLength: 5 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...NASTY), { maxLength: 3 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const dispositions: readonly Disposition[] = ['none', 'none', 'none', 'waived', 'waiver_expired', 'baselined'];

const templates: readonly Finding[] = [...groupBy(COMUNI.flatMap((name) => assessFixture(name, '2023-10-15').findings), ({ outcome, force, instance, exposure }) => JSON.stringify([outcome, force, instance === null, exposure?.class])).values()].map(([first]) => first);

/** A finding as the evaluator makes them, with any texts in it. Its rule has one force and one outcome, so that totals can be told beforehand. */
const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    template: fc.constantFrom(...templates),
    outcome: fc.constantFrom(...COUNTED_OUTCOMES),
    severity: fc.constantFrom(...SEVERITIES),
    disposition: fc.constantFrom(...dispositions),
    pack: fc.constantFrom('uno', 'due'),
    number: fc.nat({ max: 30 }),
    text: nastyText,
    key: fc.option(nastyText.filter((key) => key.trim() !== '')),
  })
  .map(({ template, outcome, severity, disposition, pack, number, text, key }) => {
    const ruleId = `${pack}/regola-${template.force}-${outcome}-${number}`;
    const isDecided = outcome !== 'unknown' && outcome !== 'error';
    return {
      ...template,
      id: `${ruleId}@c_d150${key === null ? '' : `#${key}`}`,
      ruleId,
      packId: pack,
      outcome,
      severity,
      disposition: outcome === 'fail' || outcome === 'pending' ? disposition : 'none',
      title: text,
      reason: text,
      remedy: text,
      proof: [text],
      instance: key === null ? null : { collection: 'servizi', key },
      legalBasis: [{ act: 'cad', label: text }],
      evidence: template.evidence.map((one) => ({ ...one, label: text, ref: text, ...('value' in one ? { value: text } : {}) })),
      missing: isDecided ? [] : [{ fact: key === null ? 'servizi' : `servizi[${key}].nome`, why: 'absent' as const, label: text }],
    };
  });

/** An assessment of any findings; what it says of the ente, too, is any text. */
export const anyAssessment: fc.Arbitrary<Assessment> = fc
  .record({
    base: fc.constantFrom(assessFixture('cremona', '2023-02-01'), assessFixture('cortemaggiore', '2023-10-15', 'en')),
    findings: fc.uniqueArray(anyFinding, { maxLength: 15, selector: ({ id }) => id }),
    name: nastyText,
    code: fc.option(nastyText),
    openData: fc.boolean(),
  })
  .map(({ base, findings, name, code, openData }) => {
    const rules = [...groupBy(findings, ({ ruleId }) => ruleId).values()].map(([{ ruleId, packId, title, force, outcome }]) => ({ ruleId, packId, title, force, outcome }));
    return {
      ...base,
      openData,
      subject: { ...base.subject, denominazione: name, codiceIpa: code },
      sources: base.sources.map((source) => ({ ...source, title: name })),
      rules,
      findings: findings.toSorted((left, right) => COUNTED_OUTCOMES.indexOf(left.outcome) - COUNTED_OUTCOMES.indexOf(right.outcome)),
      summary: { ...base.summary, byForce: Object.fromEntries(FORCES.map((force) => [force, countsOf(rules, force)])) as Record<Force, Counts> },
    };
  });

function countsOf(rules: Assessment['rules'], force: Force): Counts {
  const of = (outcome: Outcome): number => rules.filter((rule) => rule.force === force && rule.outcome === outcome).length;
  return { rules: rules.filter((rule) => rule.force === force).length, pass: of('pass'), fail: of('fail'), pending: of('pending'), unknown: of('unknown'), not_applicable: of('not_applicable'), error: of('error') };
}
