import { MAX_SOURCE_BYTES } from '@adempi/adapters';
import type { Bundle, CivilDate, Draft, Lang } from '@adempi/schema';

import { createEngine } from './engine.ts';
import type { BegunState, Explained, Found, NewState, ReadFile, RegistryResult, Result, Settings, StateText } from './engine-types.ts';
import { writeNewState } from './new-state.ts';
import type { OfficesDesk } from './offices/offices-desk.ts';
import type { AnswerBy, AnswerForm, Answered, QuestionChoice, Questionnaire } from './questionnaire/questionnaire-types.ts';
import { readFile } from './read-state.ts';
import { createRegistryDesk } from './registry.ts';
import { createResultsDesk } from './results/results-desk.ts';
import type { ResultsDesk } from './results/results-desk.ts';

/** All that the page asks of the worker; whatever can be large or hostile is read there. */
export interface Desk extends ResultsDesk, OfficesDesk {
  readonly assess: (document: StateText, settings: Settings) => Promise<Result>;
  readonly explain: (findingId: string) => Promise<Explained | null>;
  readonly writeJson: () => Promise<string | null>;
  readonly readFile: (file: Blob, name: string, lang: Lang) => Promise<ReadFile>;
  readonly readWaivers: (file: Blob, name: string, lang: Lang) => Promise<ReadFile>;
  readonly writeNewState: (given: NewState) => Promise<string>;
  readonly loadRegistry: (file: Blob, name: string, lang: Lang) => Promise<RegistryResult>;
  readonly findComuni: (text: string, day: CivilDate) => Promise<Found>;
  readonly beginComune: (codiceIstat: string) => Promise<BegunState | null>;
  readonly listQuestions: (choice: QuestionChoice) => Promise<Questionnaire | null>;
  readonly answer: (document: StateText, forms: readonly AnswerForm[], by: AnswerBy, settings: Settings) => Promise<Answered>;
  readonly writeAnswered: () => Promise<string | null>;
}

/**
 * The desk of one worker; it answers once the rules have come.
 * @param loadDrafts gives the texts of acts and letters, once somebody asks for one
 */
export function createDesk(bundle: Promise<Bundle>, loadDrafts: () => Promise<readonly Draft[]>): Desk {
  const engine = bundle.then(createEngine);
  const registry = createRegistryDesk();
  return {
    assess: async (document, settings) => (await engine).assess(document, settings),
    explain: async (findingId) => (await engine).explain(findingId),
    writeJson: async () => (await engine).writeJson(),
    ...createResultsDesk(async () => (await engine).current(), loadDrafts),
    readFile,
    readWaivers: async (file, name, lang) => {
      const read = await readFile(file, name, lang);
      return 'problems' in read ? read : (await engine).checkWaivers({ name, text: read.text }, lang);
    },
    writeNewState: (given) => Promise.resolve(writeNewState(given)),
    loadRegistry: async (file, name, lang) => registry.load(name, new Uint8Array(await file.slice(0, MAX_SOURCE_BYTES + 1).arrayBuffer()), lang),
    findComuni: (text, day) => Promise.resolve(registry.find(text, day)),
    beginComune: (codiceIstat) => Promise.resolve(registry.begin(codiceIstat)),
    listQuestions: async (choice) => (await engine).listQuestions(choice),
    answer: async (document, forms, by, settings) => (await engine).answer(document, forms, by, settings),
    writeAnswered: async () => (await engine).writeAnswered(),
    listOffices: async () => (await engine).listOffices(),
    writeSheet: async (request) => (await engine).writeSheet(request),
    listUnconfirmed: async () => (await engine).listUnconfirmed(),
    confirm: async (document, confirming, settings) => (await engine).confirm(document, confirming, settings),
    mergeSheets: async (document, files, settings, today) => (await engine).mergeSheets(document, files, settings, today),
  };
}
