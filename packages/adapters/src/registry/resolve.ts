import type { CivilDate } from '@adempi/schema';

import type { IndexedRegistry } from './index-registry.ts';
import { fiscalCodeKey, ipaKey, istatKey, siteKey } from './keys.ts';
import { findByName } from './find-by-name.ts';
import { UNIONI, existsOn, hasEnded } from './registry.ts';
import type { RegistryComune, RegistryOther } from './registry.ts';

/** What a row says of the ente that it is about. All are compared without case. */
export interface EnteKeys {
  readonly codiceIpa?: string;
  /** Current or past; zeros that a spreadsheet ate are put back. */
  readonly codiceIstat?: string;
  readonly codiceFiscale?: string;
  /** `Comune di Agliè`, `Agliè`, `BOLZANO/BOZEN`. */
  readonly denominazione?: string;
  /** Letters, name or ISTAT code of the province: it narrows the name, and is no key by itself. */
  readonly provincia?: string;
  /**
   * An address of its institutional site: the host counts, with or without `www.`, and no other name
   * under it. To be told only where a row is about the site of its ente, not where it gives the
   * address of one that stands in for it.
   */
  readonly sito?: string;
}

/** A key that identifies. */
export type KeyName = 'codiceIpa' | 'codiceIstat' | 'codiceFiscale' | 'denominazione' | 'sito';

/** One key of a row and the Comuni that it may mean. */
export interface KeyMatch {
  readonly key: KeyName;
  readonly value: string;
  readonly comuni: readonly RegistryComune[];
}

/** Why it cannot be said which Comune a row is about. */
export type ResolutionProblem = 'none' | 'single' | 'several' | 'apart' | 'ended' | 'other';

/** Which Comune a row is about, or why that cannot be said. */
export type Resolution =
  | { readonly comune: RegistryComune; readonly matches: readonly KeyMatch[] }
  | {
      /**
       * `none`: no key is known. `single`: one key alone means a Comune. `several`: keys agree on
       * two Comuni. `apart`: each key means another one. `ended`: keys agree on a Comune that no
       * longer existed on the day. `other`: it is an ente that is no Comune; the seat of a Unione is
       * a candidate.
       */
      readonly problem: ResolutionProblem;
      readonly matches: readonly KeyMatch[];
      /** The Comuni that the row may be about: of them a complete list does not prove absence. */
      readonly candidates: readonly RegistryComune[];
    };

/** What resolves rows. */
export type Resolve = (keys: EnteKeys, on: CivilDate) => Resolution;

/**
 * Which Comune a row is about: the one on which two of its keys agree, whatever a third says. A key
 * that several Comuni share agrees with one that picks one of them. The shape of a code means
 * nothing: `c_a081` is Agnone, although A081 is the codice catastale of another.
 *
 * Of a Comune that ended and the living one that has all the same keys, the day decides. A row
 * about a Comune that had ended is never given to its successor: it is `ended`, and the
 * successors that are known stand among the candidates.
 *
 * @example resolveComune(index, { codiceIpa: 'C_A081', denominazione: 'Comune di Agnone' }, '2026-08-21')
 */
export function resolveComune(index: IndexedRegistry, keys: EnteKeys, on: CivilDate): Resolution {
  const matches = matchKeys(index, keys);
  const supports = supportsOf(matches);
  const agreed = agreedIn(supports);
  const other = index.othersByIpa.get(ipaKey(keys.codiceIpa ?? ''));
  if (other !== undefined) {
    return { problem: 'other', matches, candidates: [...new Set([...agreed.map(({ comune }) => comune), ...seatOf(index, other)])] };
  }
  if (agreed.length === 0) return { problem: withoutAgreement(matches), matches, candidates: supports.map(({ comune }) => comune) };
  const [first, ...rest] = agreed.filter((one) => !isOvershadowed(one, agreed, on)) as [Support, ...Support[]];
  if (rest.length > 0) return { problem: 'several', matches, candidates: [first, ...rest].map(({ comune }) => comune) };
  if (hasEnded(first.comune, on)) return { problem: 'ended', matches, candidates: [first.comune, ...successorsOf(index, first.comune)] };
  return { comune: first.comune, matches };
}

/** The Comuni of the registry that one became part of, as far as a source says. */
export function successorsOf({ byIstat }: IndexedRegistry, { successors }: RegistryComune): RegistryComune[] {
  return successors.flatMap((code) => (byIstat.get(code) ?? []).filter(({ codiceIstat }) => codiceIstat === code));
}

/**
 * The Comune in which a Unione has its seat, which is one of its members: what the Unione does may
 * be done for it. Which others are members the registry does not know. A consorzio may have its seat
 * anywhere.
 */
function seatOf({ byIstat }: IndexedRegistry, { category, seat }: RegistryOther): readonly RegistryComune[] {
  return category === UNIONI && seat !== null ? (byIstat.get(seat) ?? []).filter(({ codiceIstat }) => codiceIstat === seat) : [];
}

/** What each key of a row means; keys that it does not have, or that are no keys, are left out. */
function matchKeys(index: IndexedRegistry, { codiceIpa = '', codiceIstat = '', codiceFiscale = '', denominazione = '', provincia = '', sito = '' }: EnteKeys): KeyMatch[] {
  const found: readonly KeyMatch[] = [
    { key: 'codiceIpa', value: codiceIpa, comuni: index.byIpa.get(ipaKey(codiceIpa)) ?? [] },
    { key: 'codiceIstat', value: codiceIstat, comuni: index.byIstat.get(istatKey(codiceIstat)) ?? [] },
    { key: 'codiceFiscale', value: codiceFiscale, comuni: index.byFiscalCode.get(fiscalCodeKey(codiceFiscale)) ?? [] },
    { key: 'denominazione', value: denominazione, comuni: findByName(index, denominazione, provincia) },
    { key: 'sito', value: sito, comuni: index.bySite.get(siteKey(sito)) ?? [] },
  ];
  return found.filter(({ value }) => value.trim() !== '');
}

/** The Comuni on which two keys of a row agree. */
export function agreedOn(matches: readonly KeyMatch[]): RegistryComune[] {
  return agreedIn(supportsOf(matches)).map(({ comune }) => comune);
}

function agreedIn(supports: readonly Support[]): Support[] {
  return supports.filter(({ keys }) => keys.size >= 2);
}

interface Support {
  readonly comune: RegistryComune;
  readonly keys: ReadonlySet<KeyName>;
}

function supportsOf(matches: readonly KeyMatch[]): Support[] {
  const comuni = new Set(matches.flatMap((match) => match.comuni));
  return [...comuni].map((comune) => ({ comune, keys: new Set(matches.filter((match) => match.comuni.includes(comune)).map(({ key }) => key)) }));
}

/** A Comune that does not exist on the day gives way to one that does and that every key of it means, too. */
function isOvershadowed({ comune, keys }: Support, agreed: readonly Support[], on: CivilDate): boolean {
  if (existsOn(comune, on)) return false;
  return agreed.some((other) => existsOn(other.comune, on) && [...keys].every((key) => other.keys.has(key)));
}

function withoutAgreement(matches: readonly KeyMatch[]): ResolutionProblem {
  const known = matches.filter(({ comuni }) => comuni.length > 0).length;
  if (known === 0) return 'none';
  return known === 1 ? 'single' : 'apart';
}
