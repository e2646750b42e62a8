import { zipSync } from 'fflate';

/**
 * Packs the parts of a document that the library wrote (XLSX, DOCX) anew, without the hour of writing:
 * the same parts give the same bytes. The hour stands in the zone of the machine, and is read in it.
 */
export function packParts(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...parts }, { level: 6, mtime: '2000-01-01T00:00:00' });
}
