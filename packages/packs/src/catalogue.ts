import { elide, formatDay } from '@adempi/schema';
import type { Catalogue, CatalogueLine, CodeHistory, Condition, Deadline, LegalBasis, Pack, PlanLine, Rule, Severity } from '@adempi/schema';

/** The collection of the vocabulary that holds the lines of a Comune's own plan. */
const LINES = 'piano.linee';

/** The rule of each catalogue about the dates that the Comune gave itself. */
const OWN_HORIZON = 'orizzonte-proprio';

/** A pack made from a catalogue. `lines[i]` is the position in the catalogue of the line of `rules[i]`. @internal */
export interface CompiledCatalogue {
  readonly pack: Pack;
  readonly rules: readonly Rule[];
  readonly lines: readonly number[];
}

/**
 * Makes a pack from the lines of an edition: one rule per line that concerns Comuni, and one on the
 * Comune's own dates. `proofs` tells, by edition and code, which rules carry the line among their aliases.
 * @internal
 */
export function compileCatalogue(catalogue: Catalogue, proofs: ReadonlyMap<string, readonly string[]>): CompiledCatalogue {
  const { edition, version, title, description, horizon, lines } = catalogue;
  const pack = { id: editionPack(edition.name), version, title, description, horizon, edition };
  const concerned = lines.map((line, position) => ({ line, position })).filter(({ line }) => line.comuni !== 'none' && !lacksDay(line));
  return {
    pack,
    rules: [...concerned.map(({ line }) => toRule(line, catalogue, proofs.get(lineKey(edition.name, line.code)))), toHorizonRule(catalogue)],
    lines: concerned.map(({ position }) => position),
  };
}

/** The id of the pack that an edition of the Piano triennale becomes. @internal */
export function editionPack(name: string): string {
  return `piano-triennale-${name}`;
}

/** The name of a line in the state, and in the aliases of rules. @example lineKey('2021-2023', 'CAP3.PA.LA07') // '2021-2023/CAP3.PA.LA07' */
function lineKey(edition: string, code: string): string {
  return `${edition}/${code}`;
}

/** The names of all lines that catalogues and histories know. @internal */
export function lineKeys(catalogues: readonly Catalogue[], histories: readonly CodeHistory[]): ReadonlySet<string> {
  return new Set([
    ...catalogues.flatMap(({ edition, lines }) => lines.map(({ code }) => lineKey(edition.name, code))),
    ...histories.flatMap(({ edition, codes }) => codes.map(({ code }) => lineKey(edition, code))),
  ]);
}

/** What is wrong with a line by itself, with the entry that tells it. @internal */
export function findLineProblem(line: CatalogueLine): { readonly code: 'line.no-day' | 'line.no-condition'; readonly key: string } | null {
  if (lacksDay(line)) return { code: 'line.no-day', key: 'when' };
  const isForAll = line.comuni !== 'some' || line.appliesWhen !== undefined || isOptional(line);
  return isForAll ? null : { code: 'line.no-condition', key: 'comuni' };
}

function lacksDay({ when, day }: CatalogueLine): boolean {
  return day === undefined && (when === 'by' || when === 'recurring' || when === 'from');
}

/** The line that a rule was made from, with its subject and what it asks; none for a rule that was not. @internal */
export function lineOf({ title, remedy, legalBasis: [basis], forItem }: Rule): PlanLine[] {
  const code = basis?.point;
  if (forItem === undefined || code === undefined) return [];
  const subject = title.it.slice(`${code}: `.length);
  return [{ code, text: `${subject}. ${remedy.slice(0, -COMMON.remedy.length).trim()}` }];
}

/** The lines of a whole edition, those that concern no Comune too, from the rule on the Comune's own dates. @internal */
export function lineKeysOf({ id, where }: Rule): readonly string[] {
  const isOwnHorizon = id.endsWith(`/${OWN_HORIZON}`) && where !== undefined && 'value' in where && Array.isArray(where.value);
  return isOwnHorizon ? (where.value as readonly string[]) : [];
}

const SEVERITIES: Readonly<Record<CatalogueLine['modality'], Severity>> = { must: 'medium', indicative: 'low', may: 'info', 'as-needed': 'info' };

function toRule(line: CatalogueLine, catalogue: Catalogue, provedBy: readonly string[] | undefined): Rule {
  const { edition, act, source, checkedOn } = catalogue;
  return {
    ...COMMON,
    id: `${editionPack(edition.name)}/${line.code}`,
    title: { it: `${line.code}: ${line.subject}` },
    severity: SEVERITIES[line.modality],
    confidence: { duty: line.confidence, date: line.when === 'unknown' ? 'unverified' : line.confidence, exposure: 'verified' },
    legalBasis: [{ act, point: line.code, checkedOn, source }],
    inForce: { from: edition.from },
    deadline: deadlineOf(line),
    ...(line.appliesWhen === undefined ? {} : { appliesWhen: line.appliesWhen }),
    forItem: { collection: LINES, key: lineKey(edition.name, line.code), whenAbsent: isOptional(line) ? 'not_applicable' : 'unmet' },
    require: isUnderWayEnough(line) ? UNDER_WAY : COMPLETED,
    ...(provedBy === undefined ? {} : { provedBy }),
    messages: messagesOf(line),
    remedy: `${line.text} ${COMMON.remedy}`,
    ...(line.confidential === undefined ? {} : { confidential: line.confidential }),
    notes: [line.addressees, line.note].filter((note) => note !== undefined),
  };
}

const COMMON = {
  obligation: 'piano-triennale-ente',
  force: 'plan',
  remedy: 'Fatto questo, o fissata una nuova data, il RTD aggiorna la scheda della linea nel piano del Comune.',
  evidence: ['scheda della linea nel piano del Comune', 'atti e documenti che ne provano lo stato'],
  actor: 'rtd',
  examples: [],
} as const;

// That work goes on tells nothing of what was asked by a date: only a date of completion does.
const COMPLETED: Condition = {
  any: [
    { fact: `${LINES}.stato`, operator: 'equal', value: 'completata' },
    {
      all: [
        { fact: `${LINES}.stato`, operator: 'equal', value: 'continuativa' },
        { fact: `${LINES}.completataIl`, operator: 'onOrBefore', value: { asOf: true } },
      ],
    },
  ],
};

const UNDER_WAY: Condition = { fact: `${LINES}.stato`, operator: 'in', value: ['in-attuazione', 'continuativa', 'completata'] };

/** What starts on a day, or stands, asks to be under way; a term asks for the end. */
function isUnderWayEnough({ when }: CatalogueLine): boolean {
  return when === 'from' || when === 'standing';
}

/** It concerns the Comuni whose plan takes it up. */
function isOptional({ modality }: CatalogueLine): boolean {
  return modality === 'may' || modality === 'as-needed';
}

/** Only the Comune's own date can be missed: AgID's was not read, or is the day from which it may choose. */
function isOnOwnDate(line: CatalogueLine): boolean {
  return line.when === 'unknown' || (isOptional(line) && isUnderWayEnough(line));
}

function deadlineOf(line: CatalogueLine): Deadline {
  const { when, day } = line;
  const metOn = `${LINES}.completataIl`;
  if (isOnOwnDate(line)) return { fact: `${LINES}.orizzonte`, metOn };
  if (when === 'standing') return { continuous: true };
  return when === 'from' ? { continuous: true, from: day ?? '' } : { on: day ?? '', metOn };
}

const STATE = `nel piano del Comune è «{${LINES}.stato}». A cura di: {${LINES}.uffici}. Orizzonte del Comune: {${LINES}.orizzonte}.`;

function messagesOf(line: CatalogueLine): Rule['messages'] {
  const [fail, pending, term] = termsOf(line);
  return { fail: `${fail}: ${STATE}`, pending: `${pending}: ${STATE}`, absent: `La linea riguarda il Comune e manca dal suo piano (${term}).` };
}

function termsOf(line: CatalogueLine): readonly [fail: string, pending: string, term: string] {
  const { when, day } = line;
  const date = day === undefined ? '' : formatDay(day);
  if (isOnOwnDate(line)) {
    return [
      'Linea non attuata entro la data che il Comune si è dato',
      isOptional(line) ? 'Linea facoltativa, che il Comune ha scelto' : 'Linea da attuare',
      'data di AgID non letta',
    ];
  }
  if (when === 'standing') return ['Linea vigente, non avviata', 'Linea vigente', 'linea vigente'];
  if (when === 'from') return [elide`Linea da avviare dal ${date}, non avviata`, elide`Linea da avviare dal ${date}`, elide`dal ${date}`];
  return [elide`Linea non attuata entro il ${date}`, elide`Linea da attuare entro il ${date}`, elide`entro il ${date}`];
}

/** Which date the Comune gave itself is a fact of its plan: one rule judges them all. */
function toHorizonRule({ edition, lines, act, source, checkedOn }: Catalogue): Rule {
  const keys = lines.map(({ code }) => lineKey(edition.name, code));
  const basis: LegalBasis = { act, point: 'orizzonte scritto nel piano del Comune', checkedOn, source };
  return {
    ...COMMON,
    id: `${editionPack(edition.name)}/${OWN_HORIZON}`,
    title: {
      it: 'Linee del piano del Comune attuate entro la data che si è dato',
      en: "Lines of the municipality's plan carried out by its own date",
    },
    severity: 'low',
    confidence: { duty: 'verified', date: 'verified', exposure: 'verified' },
    legalBasis: [basis],
    inForce: { from: edition.from },
    // It judges every line by its own day: what is told of none alone is not told by all together.
    ...withheldLines(lines),
    deadline: { fact: `${LINES}.orizzonte`, metOn: `${LINES}.completataIl` },
    forEach: LINES,
    where: { fact: `${LINES}.linea`, operator: 'in', value: keys },
    require: { fact: `${LINES}.stato`, operator: 'in', value: ['completata', 'continuativa', 'non-applicabile'] },
    messages: {
      pass: 'Nel piano del Comune la linea è completata, continuativa o non applicabile.',
      not_applicable: 'La linea è di un\'altra edizione.',
      fail: `La linea {${LINES}.linea} è ancora «{${LINES}.stato}»: il piano del Comune la prevedeva entro il {${LINES}.orizzonte}. A cura di: {${LINES}.uffici}.`,
      pending: `La linea {${LINES}.linea} è «{${LINES}.stato}»: il piano del Comune la prevede entro il {${LINES}.orizzonte}. A cura di: {${LINES}.uffici}.`,
    },
  };
}

function withheldLines(lines: readonly CatalogueLine[]): Pick<Rule, 'confidential'> {
  const [first] = lines.flatMap(({ confidential }) => confidential ?? []);
  return first === undefined ? {} : { confidential: first };
}

/** Which rules carry a line among their aliases, by edition and code. @internal */
export function proofsOf(rules: readonly Rule[]): ReadonlyMap<string, readonly string[]> {
  const proofs = new Map<string, string[]>();
  for (const { id, aliases = [] } of rules) {
    for (const alias of aliases) proofs.set(alias, [...(proofs.get(alias) ?? []), id].sort());
  }
  return proofs;
}
