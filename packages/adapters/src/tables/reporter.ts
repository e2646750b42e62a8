import { createDiagnostic } from '@adempi/schema';
import type { Diagnostic, MessageCode, MessageParams } from '@adempi/schema';

import type { ReadContext, SourceFile } from '../adapter.ts';

/** Makes a problem of a file, at a line. */
export type Report = (code: MessageCode, line: number, params?: MessageParams) => Diagnostic;

/** Makes the problems of one file. */
export function reporter(file: SourceFile, lang: ReadContext['lang']): Report {
  return (code, line, params = {}) => ({ ...createDiagnostic({ code, params, lang }), file: file.name, line });
}
