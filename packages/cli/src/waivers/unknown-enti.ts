import { createDiagnostic, isEnteNamed, suggest } from '@adempi/schema';
import type { Diagnostic, Lang, Rinvio, State } from '@adempi/schema';

/** The ente of a state, as far as it has codes. */
type Codes = Pick<State['ente'], 'codiceIpa' | 'codiceIstat'>;

/** Waivers of enti of whom no state was read, each code once; paths start at the file. */
export function listUnknownEnti(rinvii: readonly Rinvio[], enti: readonly Codes[], lang: Lang): Diagnostic[] {
  const known = enti.flatMap(({ codiceIpa, codiceIstat }) => [codiceIpa, codiceIstat]).filter((code) => code !== undefined);
  const seen = new Set<string>();
  return rinvii.flatMap(({ ente: name }, position) => {
    if (seen.has(name) || enti.some((ente) => isEnteNamed(name, ente))) return [];
    seen.add(name);
    const suggestion = suggest(name, known);
    const params = { name, ...(suggestion === null ? {} : { suggestion }) };
    return [createDiagnostic({ code: 'waiver.unknown-ente', params, path: ['rinvii', position, 'ente'], severity: 'warning', lang })];
  });
}

/**
 * Of those, the ones worth telling to who assesses a few of the enti that a file is about: a code
 * that looks like a slip, or all where the file is about none of them.
 */
export function listLikelySlips(rinvii: readonly Rinvio[], enti: readonly Codes[], lang: Lang): Diagnostic[] {
  const unknown = listUnknownEnti(rinvii, enti, lang);
  const isAboutSome = rinvii.some(({ ente: name }) => enti.some((ente) => isEnteNamed(name, ente)));
  const known = enti.flatMap(({ codiceIpa, codiceIstat }) => [codiceIpa, codiceIstat]).filter((code) => code !== undefined);
  return isAboutSome ? unknown.filter(({ path }) => isSlip(rinvii[Number(path?.[1])]?.ente ?? '', known)) : unknown;
}

/** Codes differ in few letters by nature: only one letter, or two that changed places, is a slip. */
function isSlip(name: string, known: readonly string[]): boolean {
  return !/^\w_\w\d{3}$|^\d{6}$/.test(name) && suggest(name, known) !== null;
}
