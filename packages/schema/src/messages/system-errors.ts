import type { Lang } from '../types/common.ts';

/** What the operating system may answer, and what it means to a reader. */
const MEANINGS: Readonly<Record<string, readonly [it: string, en: string]>> = {
  ENOENT: ['il file o la cartella non esiste', 'the file or folder does not exist'],
  ENOTDIR: ['una parte del percorso non è una cartella', 'a part of the path is not a folder'],
  EISDIR: ['è una cartella, non un file', 'it is a folder, not a file'],
  EACCES: ['mancano i permessi', 'permission is missing'],
  EPERM: ['l’operazione non è permessa', 'the operation is not permitted'],
  EROFS: ['il disco è in sola lettura', 'the disk is read-only'],
  ENOSPC: ['il disco è pieno', 'the disk is full'],
  EDQUOT: ['lo spazio assegnato sul disco è finito', 'the space allotted on the disk is used up'],
  EFBIG: ['il file è troppo grande per il disco', 'the file is too large for the disk'],
  ELOOP: ['i collegamenti rimandano l’uno all’altro', 'the links lead to each other'],
  ENAMETOOLONG: ['il nome è troppo lungo', 'the name is too long'],
  EMFILE: ['ci sono troppi file aperti', 'too many files are open'],
  ENFILE: ['ci sono troppi file aperti', 'too many files are open'],
  ENOMEM: ['la memoria è finita', 'there is no memory left'],
  EBUSY: ['il file è in uso', 'the file is in use'],
  ETXTBSY: ['il file è in uso', 'the file is in use'],
  EIO: ['il disco non risponde correttamente', 'the disk does not answer as it should'],
  ENXIO: ['il dispositivo non c’è', 'the device is not there'],
  ENODEV: ['il dispositivo non c’è', 'the device is not there'],
  EPIPE: ['chi doveva leggere il risultato ha chiuso', 'the reader of the result has gone'],
  EEXIST: ['c’è già un file con questo nome', 'there is already a file of that name'],
  EAGAIN: ['il dispositivo non è pronto', 'the device is not ready'],
  EINVAL: ['il percorso non è valido', 'the path is not valid'],
  ERR_INVALID_ARG_VALUE: ['il percorso non è valido', 'the path is not valid'],
};

/**
 * What went wrong with a file, in words; what is not in the table is named by its code.
 * @example describeSystemError({ code: 'ENOSPC' }) // 'il disco è pieno'
 */
export function describeSystemError(error: unknown, lang: Lang = 'it'): string {
  const code = codeOf(error);
  const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
  if (meaning !== undefined) return meaning[lang === 'en' ? 1 : 0];
  return lang === 'en' ? `system error ${code}` : `errore di sistema ${code}`;
}

/** Whether the operating system, and no slip of a program, made an error. */
export function isSystemError(error: unknown): boolean {
  return /^E[A-Z0-9]+$/.test(codeOf(error)) && typeof (error as { readonly syscall?: unknown }).syscall === 'string';
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '?';
}
