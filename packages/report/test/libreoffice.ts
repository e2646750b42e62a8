import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether LibreOffice is here, with the part that reads texts. */
export const hasWriter = existsSync('/usr/bin/soffice') && existsSync('/usr/lib/libreoffice/program/libswlo.so');

/** A document as LibreOffice reads it: its text, with the numbers and marks of its lists. */
export function readInLibreOffice(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'adempi-docx-'));
  writeFileSync(join(folder, 'a.docx'), bytes);
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(folder, 'a.docx')], { stdio: 'ignore' });
  const text = readFileSync(join(folder, 'a.txt'), 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}
