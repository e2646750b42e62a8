import type { Diagnostic } from '@adempi/schema';

/** Sorts problems by file, line, column and code, the same way on every machine. @internal */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const place = ({ file, line, column }: Diagnostic): readonly [string, number, number] => [file ?? '', line ?? 0, column ?? 0];
  return [...diagnostics].sort((a, b) => {
    const [fileA, lineA, columnA] = place(a);
    const [fileB, lineB, columnB] = place(b);
    if (fileA !== fileB) return fileA < fileB ? -1 : 1;
    if (lineA !== lineB) return lineA - lineB;
    if (columnA !== columnB) return columnA - columnB;
    return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
  });
}
