import type { Provenienza } from '@adempi/schema';

/** How a remark begins that a fact does not concern the ente. @internal */
export const NOT_OURS = 'Non ci riguarda';

/** The remarks of a provenance: each has a line of its own. @internal */
export function remarksOf(nota: string | undefined): string[] {
  return nota === undefined ? [] : nota.split('\n').filter((line) => line.trim() !== '');
}

/** Whether a remark says that the fact does not concern the ente. @internal */
export function isNotOursRemark(remark: string): boolean {
  return remark.startsWith(NOT_OURS);
}

/**
 * A provenance with what was remarked of the fact before: the user's own words stay. That it does not
 * concern the ente goes once there is a value.
 * @internal
 */
export function keepRemarks(provenance: Provenienza, before: string | undefined): Provenienza {
  const kept = remarksOf(before).filter((remark) => !isNotOursRemark(remark));
  if (kept.length === 0) return provenance;
  return { ...provenance, nota: [...new Set([...kept, ...remarksOf(provenance.nota)])].join('\n') };
}
