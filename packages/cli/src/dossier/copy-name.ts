/** Longest name of a copy, in characters, without its number: archives and disks take it everywhere. */
const MAX_NAME = 80;

/**
 * The name of the copy of a registered file: its number in the register, then what its own name holds
 * that every disk and archive takes. No path of it leads anywhere: there is no folder in it, and no
 * two have the same number.
 * @example copyName(0, 'atti/../accordo: firmato.pdf') // 'prove/001-accordo_ firmato.pdf'
 */
export function copyName(position: number, file: string): string {
  return `prove/${String(position + 1).padStart(3, '0')}-${safeName(file)}`;
}

/**
 * The last part of a path as a name that every disk takes. What follows its last dot stays.
 * @example safeName('..\\..\\segreto') // 'segreto'
 */
export function safeName(path: string): string {
  const last = path.split(/[/\\]/u).findLast((part) => part !== '') ?? '';
  const safe = last.normalize('NFC').replace(/[^\p{L}\p{N} ._()-]/gu, '_').replace(/^[. ]+|[. ]+$/gu, '');
  const [, base = '', extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/u.exec(safe) ?? [];
  const short = [...base].slice(0, MAX_NAME).join('').trim();
  return `${short === '' ? 'file' : short}${extension}`;
}
