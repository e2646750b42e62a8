import type { Assessment, Finding } from '@adempi/schema';

import type { View } from '../table/view.ts';
import { uuidOf } from './identity.ts';

/** An assessment on its way into OSCAL. */
export interface OscalSubject {
  readonly assessment: Assessment;
  readonly view: View;
  /** A UUID that is the same on every day, for a kind of thing and what tells it apart. */
  readonly uuid: (kind: string, ...key: readonly (string | number | null)[]) => string;
}

/** Enti without a code are told apart by their names; those that are told twice, by their order. */
export function subjectOf(assessment: Assessment, view: View, before: readonly Assessment[]): OscalSubject {
  const name = nameOf(assessment);
  const ordinal = before.filter((one) => nameOf(one) === name).length;
  return { assessment, view, uuid: (kind, ...key) => uuidOf(kind, name, ordinal, ...key) };
}

function nameOf({ subject }: Assessment): string {
  return subject.codiceIpa ?? subject.codiceIstat ?? subject.denominazione;
}

/** What tells a finding apart from the others of its ente. */
export function keyOf({ packId, ruleId, instance }: Finding): readonly (string | null)[] {
  return [packId, ruleId, instance?.collection ?? null, instance?.key ?? null];
}
