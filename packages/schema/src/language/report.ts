import { createDiagnostic } from '../messages/index.ts';
import type { MessageCode, MessageParams } from '../messages/index.ts';
import type { Diagnostic, Lang, Path } from '../types/index.ts';

/** Takes note of one problem. */
export type Report = (code: MessageCode, path: Path, params?: MessageParams) => void;

/** A value that ends may be right: someone has to say so. */
const WARNINGS: ReadonlySet<MessageCode> = new Set<MessageCode>(['parameter.ends']);

/** Runs checks and gives back what they reported, in order. */
export function collect(lang: Lang, run: (report: Report) => void): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  run((code, path, params = {}) => {
    const severity = WARNINGS.has(code) ? 'warning' : 'error';
    diagnostics.push(createDiagnostic({ code, path, params, severity, lang }));
  });
  return diagnostics;
}

/** A report whose paths start further up. */
export function within(report: Report, ...prefix: Path): Report {
  return (code, path, params) => report(code, [...prefix, ...path], params);
}
