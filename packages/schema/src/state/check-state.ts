import { formatAddress, parseAddress } from '../address.ts';
import type { Address } from '../address.ts';
import { isRecord } from '../is-record.ts';
import { createDiagnostic, suggest, words } from '../messages/index.ts';
import type { MessageCode, MessageParams } from '../messages/index.ts';
import { provenanceOf, strengthOf } from '../strength.ts';
import type { Diagnostic, Lang, Path } from '../types/common.ts';
import type { Provenienza, State } from '../types/state.ts';
import { isInnerPath } from './inner-path.ts';

/** How many undated facts a message names. */
const SHOWN = 5;

/**
 * What a JSON Schema cannot say of a state: sources that are named exist, addresses are
 * well-formed, files of evidence lie inside their folder, and `aggiornatoIl` is there when a fact has no dated source. The state has passed
 * `validate`; whether its facts exist is for the vocabulary to say.
 *
 * `keyOf` tells which entry identifies an item of a collection; without it, `id` does.
 * @example checkState(state) // [] when all is well
 */
export function checkState(
  state: State,
  lang: Lang = 'it',
  keyOf: (collection: string) => string | undefined = () => undefined,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, path, params) => diagnostics.push(createDiagnostic({ code, path, params, lang }));
  checkProvenance(state, report);
  checkOthers(state, report);
  checkProofs(state, report);
  checkUpdated(state, { report, lang, keyOf });
  return diagnostics;
}

type Report = (code: MessageCode, path: Path, params: MessageParams) => void;

function checkProvenance(state: State, report: Report): void {
  for (const [address, provenance] of Object.entries(state.provenienza ?? {})) {
    const path = ['provenienza', address];
    if (parseAddress(address) === null) report('address.invalid', path, { found: address });
    checkSource(state, provenance.fonte, [...path, 'fonte'], report);
  }
}

function checkOthers(state: State, report: Report): void {
  (state.altri ?? []).forEach((other, position) => {
    const path = ['altri', position];
    if (parseAddress(other.fatto) === null) report('address.invalid', [...path, 'fatto'], { found: other.fatto });
    checkSource(state, other.fonte, [...path, 'fonte'], report);
  });
}

function checkProofs({ prove = [] }: State, report: Report): void {
  prove.forEach(({ fatto, file, sha256 }, position) => {
    const path = ['prove', position];
    if (parseAddress(fatto) === null) report('address.invalid', [...path, 'fatto'], { found: fatto });
    if (file !== undefined && !isInnerPath(file)) report('proof.path', [...path, 'file'], { found: file });
    if (file === undefined && sha256 !== undefined) report('proof.no-file', [...path, 'sha256'], {});
  });
}

function checkSource(state: State, source: string | undefined, path: Path, report: Report): void {
  const sources = state.fonti ?? {};
  if (source === undefined || Object.hasOwn(sources, source)) return;
  const suggestion = suggest(source, Object.keys(sources));
  report('provenance.unknown-source', path, { source, ...(suggestion === null ? {} : { suggestion }) });
}

function checkUpdated(
  state: State,
  { report, lang, keyOf }: { report: Report; lang: Lang; keyOf: (collection: string) => string | undefined },
): void {
  if (state.aggiornatoIl !== undefined) return;
  const undated = listUndated(state, keyOf);
  if (undated.length === 0) return;
  const shown = undated.slice(0, SHOWN).join(', ');
  const left = undated.length - SHOWN;
  const others = words(lang).andOthers.replace('{count}', String(left));
  report('state.updated-missing', [], { values: left > 0 ? `${shown} ${others}` : shown });
}

function listUndated(state: State, keyOf: (collection: string) => string | undefined): string[] {
  const facts = [...listFacts(state.fatti ?? {}, keyOf), ...(state.completi ?? []).map(ofEnte)];
  const undated = facts.filter((address) => !isDated(state, provenanceOf(state, address))).map(formatAddress);
  const others = (state.altri ?? []).filter((other) => !isDated(state, other)).map(({ fatto }) => fatto);
  return [...new Set([...undated, ...others])];
}

/** Whether a value has a day of its own: that of the whole state is the one that may be missing. */
function isDated({ fonti = {} }: State, provenance: Provenienza | undefined): boolean {
  return strengthOf({ fonti }, provenance).knownOn !== null;
}

/** The addresses of all values in `fatti`. A list of groups is a collection, any other is a set. */
function listFacts(facts: Readonly<Record<string, unknown>>, keyOf: (collection: string) => string | undefined): Address[] {
  const found: Address[] = [];
  const visit = (value: unknown, address: Address): void => {
    if (Array.isArray(value) && address.collection === null && value.some(isRecord)) {
      const key = keyOf(address.path) ?? 'id';
      for (const item of value.filter(isRecord)) {
        visit(item, { path: address.path, collection: address.path, key: String(item[key] ?? '*') });
      }
    } else if (isRecord(value)) {
      for (const [name, child] of Object.entries(value)) visit(child, { ...address, path: `${address.path}.${name}` });
    } else {
      found.push(address);
    }
  };
  for (const [name, child] of Object.entries(facts)) visit(child, ofEnte(name));
  return found;
}

function ofEnte(path: string): Address {
  return { path, collection: null, key: null };
}
