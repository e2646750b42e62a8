import type { Assessment, CivilDate, Ente, FactDefinition, Finding, Outcome } from '@adempi/schema';

import { dutyText } from '../findings/duty-text.ts';
import { createItemNames } from '../table/item-names.ts';
import { tellEvidence } from '../workbook/tell-evidence.ts';

/** A finding of a sample, as it is put before who checks it. */
export interface SampleRow {
  readonly id: string;
  /** Number of its stratum. */
  readonly stratum: number;
  readonly comune: string;
  readonly province: string;
  readonly region: string;
  readonly band: string;
  readonly ruleId: string;
  readonly duty: string;
  readonly outcome: Outcome;
  /** Each fact with its value. */
  readonly facts: readonly string[];
  /** Ids of the adapters that told them, or of the sources of the state. */
  readonly adapters: readonly string[];
  readonly sources: readonly string[];
  /** The oldest day that the verdict needs. */
  readonly knownOn: CivilDate | null;
  readonly places: readonly string[];
  /** What proves the duty. */
  readonly proof: readonly string[];
}

/** A finding that was drawn, and what it is of. */
export interface DrawnFinding {
  readonly id: string;
  readonly stratum: number;
  readonly band: string;
  readonly ente: Ente;
  readonly assessment: Pick<Assessment, 'sources' | 'items' | 'lang'>;
  readonly finding: Finding;
}

/** The source of findings that rest on who the ente is alone. */
const REGISTRY = 'registro';

/** The source of facts for which a state names none. */
const STATE = 'stato';

/**
 * Tells a finding for a worksheet. `adapterOf` gives the adapter of a source that was read with
 * one; a source of the state itself stands for itself.
 */
export function tellSampleRow({ id, stratum, band, ente, assessment, finding }: DrawnFinding, vocabulary: ReadonlyMap<string, FactDefinition>, adapterOf: ReadonlyMap<string, string>): SampleRow {
  const facts = tellEvidence(finding.evidence, assessment, vocabulary);
  const adapters = unique(facts.map(({ source }) => (source === null ? STATE : (adapterOf.get(source) ?? source))));
  return {
    id,
    stratum,
    comune: ente.denominazione,
    province: ente.provincia ?? '?',
    region: ente.regione ?? '?',
    band,
    ruleId: finding.ruleId,
    duty: dutyText(finding, { names: createItemNames(assessment) }),
    outcome: finding.outcome,
    facts: facts.map(({ label, value }) => `${label}: ${value}`),
    adapters: adapters.length === 0 ? [REGISTRY] : adapters,
    sources: unique(facts.map(({ citation }) => citation)),
    knownOn: finding.knownOn,
    places: unique(facts.map(({ place }) => place)),
    proof: finding.proof,
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
