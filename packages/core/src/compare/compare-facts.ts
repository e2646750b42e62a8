import { compareText, isSame } from '@adempi/schema';
import type { FactChange, FactFace, Finding } from '@adempi/schema';

/** Facts as findings met them, by address. */
export type Faces = ReadonlyMap<string, { readonly label: string; readonly face: FactFace }>;

/** The facts that some findings looked at. One that is missing to one of them and known to another is known. */
export function facesOf(findings: readonly Finding[]): Faces {
  const faces = new Map<string, { readonly label: string; readonly face: FactFace }>();
  for (const { missing } of findings) {
    for (const { fact, label, why } of missing) faces.set(fact, { label, face: { knownOn: null, why } });
  }
  for (const { evidence } of findings) {
    for (const { fact, label, value, knownOn } of evidence) faces.set(fact, { label, face: { ...(value === undefined ? {} : { value }), knownOn, why: null } });
  }
  return faces;
}

/** Those of some facts that are not the same on both sides, by address. */
export function compareFacts(facts: readonly string[], before: Faces, after: Faces): FactChange[] {
  return [...new Set(facts)].sort(compareText).flatMap((fact) => {
    const [old, young] = [before.get(fact), after.get(fact)];
    if (isSame(old?.face, young?.face)) return [];
    return [{ fact, label: (young ?? old)?.label ?? fact, before: old?.face ?? null, after: young?.face ?? null }];
  });
}
