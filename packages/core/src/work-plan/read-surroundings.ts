import { compareText, isCivilDate, LAST_DAY } from '@adempi/schema';
import type { Assessment, Bundle, OwnWork, State, WorkProject } from '@adempi/schema';

import { buildFactModel } from '../facts/model.ts';
import { readFacts } from '../facts/read-facts.ts';
import { readItems } from '../facts/read-items.ts';
import { resolveFacts } from '../facts/resolve-facts.ts';
import type { FactValue } from '../facts/value.ts';

/** A line of the Comune's own plan, as far as a programme of work names it. */
interface PlannedLine {
  readonly offices: readonly string[];
  readonly cup: string | null;
}

/** A project of the PNRR that still runs, or that was completed. */
type Project = Omit<WorkProject, 'because'>;

/** What a state tells around its duties: what services it offers, who sells, who pays, whom the Comune's plan puts in charge. By key of the item. @internal */
export interface Surroundings {
  /** Names. */
  readonly services: ReadonlyMap<string, string>;
  /** Trade names. */
  readonly suppliers: ReadonlyMap<string, string>;
  readonly projects: ReadonlyMap<string, Project>;
  readonly lines: ReadonlyMap<string, PlannedLine>;
  /** In order of time. */
  readonly works: readonly OwnWork[];
}

/** The collections that are read; a vocabulary that lacks them tells nothing. @internal */
export const COLLECTIONS = { services: 'servizi', suppliers: 'fornitori', projects: 'pnrr.progetti', lines: 'piano.linee', works: 'piano.interventi' } as const;

/** States of a project that nobody pays for. */
const UNFUNDED: readonly unknown[] = ['candidato', 'rinunciato', 'revocato'];

/** Nothing is known around the duties. @internal */
export const NOTHING: Surroundings = { services: new Map(), suppliers: new Map(), projects: new Map(), lines: new Map(), works: [] };

/** Reads what is known, on the day of an assessment, around its duties. @internal */
export function readSurroundings(state: State, { vocabulary }: Pick<Bundle, 'vocabulary'>, { asOf, knownAt, assumeUnchanged, lang }: Assessment): Surroundings {
  const model = buildFactModel(vocabulary);
  const { view } = resolveFacts(state, readFacts(state, model, lang), model, { asOf, knownAt, assumeUnchanged });
  const readEach = <T>(path: string, read: (valueOf: (name: string) => FactValue | undefined, key: string) => T): Map<string, T> => {
    const { items, valueOf } = readItems(view, model, path);
    return new Map(items.map((item) => [item.key, read((name) => valueOf(item, `${path}.${name}`), item.key)]));
  };
  const projects = readEach(COLLECTIONS.projects, (valueOf, id) => {
    const project = { id, title: textOf(valueOf('titolo')), measure: textOf(valueOf('misura')), cup: textOf(valueOf('cup')) };
    return { project, isFunded: !UNFUNDED.includes(valueOf('stato')) };
  });
  return {
    services: readEach(COLLECTIONS.services, (valueOf, key) => textOf(valueOf('nome')) ?? key),
    suppliers: readEach(COLLECTIONS.suppliers, (valueOf, key) => textOf(valueOf('ragioneSociale')) ?? key),
    projects: new Map([...projects].flatMap(([key, { project, isFunded }]) => (isFunded ? [[key, project] as const] : []))),
    lines: readEach(COLLECTIONS.lines, (valueOf) => ({ offices: textsOf(valueOf('uffici')), cup: textOf(valueOf('cup')) })),
    works: [...readEach(COLLECTIONS.works, readWork).values()].sort((one, other) => compareText(one.day ?? LAST_DAY, other.day ?? LAST_DAY) || compareText(one.id, other.id)),
  };
}

function readWork(valueOf: (name: string) => FactValue | undefined, id: string): OwnWork {
  const [term, year] = [valueOf('termine'), valueOf('annoFine')];
  const lastDay = typeof year === 'number' ? `${String(year).padStart(4, '0')}-12-31` : null;
  return { id, title: textOf(valueOf('titolo')), day: isCivilDate(term) ? term : lastDay, offices: textsOf(valueOf('uffici')) };
}

function textOf(value: FactValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function textsOf(value: FactValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
