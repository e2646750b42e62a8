import { elide, formatDay, isRecord } from '@adempi/schema';
import type { Bundle, CivilDate, Deadline, PlanEdition, State } from '@adempi/schema';

/** A line of action in a Comune's plan: what the state holds of it, and what the edition says. */
export interface PlanTableLine {
  /** As the state names it: `2021-2023/CAP1.PA.LA01`. */
  readonly linea: string;
  /** Empty where the name holds none. */
  readonly edizione: string;
  readonly codice: string;
  /** Whether the edition has a line of this code: only then it can be read again. */
  readonly isKnown: boolean;
  /** What the line asks, in the words of the rules; empty where they have none. */
  readonly testo: string;
  /** The term that AgID set, in words; empty where none was read. */
  readonly scadenza: string;
  readonly stato?: string;
  readonly precisazione?: string;
  readonly orizzonte?: CivilDate;
  readonly completataIl?: CivilDate;
  readonly uffici?: readonly string[];
  readonly finanziamenti?: readonly string[];
  /** In euro. */
  readonly importo?: number;
  readonly cup?: string;
}

/** The lines of action in the plan of a Comune, in the order of its state. */
export interface PlanTable {
  readonly ente: State['ente'];
  readonly lines: readonly PlanTableLine[];
}

/** What the lines are held against. */
export interface PlanTableContext {
  readonly bundle: Pick<Bundle, 'packs' | 'rules'>;
  readonly editions: readonly PlanEdition[];
}

/**
 * The lines of action that a state holds under `piano.linee`, with what their editions say of them.
 * @param state checked against the vocabulary
 * @example readPlanLines(state, { bundle, editions: editionsOf(bundle) }).lines[0]?.codice // 'CAP1.PA.LA01'
 */
export function readPlanLines({ ente, fatti }: State, { bundle, editions }: PlanTableContext): PlanTable {
  const piano = isRecord(fatti) ? fatti['piano'] : undefined;
  const linee = isRecord(piano) ? piano['linee'] : undefined;
  const texts = new Map(editions.flatMap(({ name, lines }) => lines.map(({ code, text }) => [`${name}/${code}`, text])));
  const terms = termsOf(bundle);
  const items = Array.isArray(linee) ? linee.filter(isRecord) : [];
  return {
    ente,
    lines: items.map((item) => {
      const linea = String(item['linea']);
      const slash = linea.indexOf('/');
      const named = { linea, edizione: linea.slice(0, Math.max(slash, 0)), codice: linea.slice(slash + 1) };
      return { ...(item as Partial<PlanTableLine>), ...named, isKnown: texts.has(linea), testo: texts.get(linea) ?? '', scadenza: terms.get(linea) ?? '' };
    }),
  };
}

/** The terms of AgID, by edition and code, from the rules that are made of the lines. */
function termsOf({ packs, rules }: PlanTableContext['bundle']): ReadonlyMap<string, string> {
  const editions = new Map(packs.flatMap(({ id, edition }) => (edition === undefined ? [] : [[id, edition.name] as const])));
  return new Map(rules.flatMap(({ id, deadline }) => {
    const slash = id.indexOf('/');
    const edition = editions.get(id.slice(0, slash));
    return edition === undefined || deadline === undefined ? [] : [[`${edition}/${id.slice(slash + 1)}`, termText(deadline)] as const];
  }));
}

function termText(deadline: Deadline): string {
  if ('on' in deadline && typeof deadline.on === 'string') return elide`Entro il ${formatDay(deadline.on)}`;
  return 'continuous' in deadline && deadline.from !== undefined ? elide`Dal ${formatDay(deadline.from)}` : '';
}
