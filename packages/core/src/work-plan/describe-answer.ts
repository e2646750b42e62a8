import { citeNorm, formatDay, isNoteFor, reasons, textIn } from '@adempi/schema';
import type { Bundle, FindingLegalBasis, Lang, ProcedureStage, Proceeding, WorkTask } from '@adempi/schema';

import type { Work } from './work.ts';

/** What an answer is told with. @internal */
export interface AnswerTelling {
  readonly bundle: Pick<Bundle, 'exposure' | 'acts'>;
  readonly lang: Lang;
}

/** What of a task is told otherwise where AgID asks it: not what the duty says, but what the rules say of the stage. */
type Told = Pick<WorkTask, 'title' | 'collection' | 'actor' | 'office' | 'effort' | 'remedy' | 'proof' | 'legalBasis' | 'instances' | 'services' | 'suppliers' | 'projects' | 'questions'>;

/** The answer to an act of AgID: for what its term is, to whom to answer, what to keep, and the norm. @internal */
export function describeAnswer({ finding, day }: Work, proceeding: Proceeding, { bundle, lang }: AnswerTelling): Told {
  const stage = bundle.exposure.procedure.stages.find(({ id }) => id === proceeding.stage);
  const { id: findingId, outcome, assumed, knownOn } = finding;
  const purpose = stage?.termLabel === undefined ? '' : textIn(stage.termLabel, lang);
  const act = proceeding.acts.at(-1)?.date;
  return {
    title: reasons(lang).answer.replace('{purpose} ', () => (purpose === '' ? '' : `${purpose} `)).replace('{id}', () => proceeding.id),
    collection: null,
    actor: 'rtd',
    office: null,
    effort: null,
    remedy: (stage?.answer ?? []).map((text) => textIn(text, lang)).join(' '),
    proof: (stage?.keep ?? []).map((text) => textIn(text, lang)),
    legalBasis: stage === undefined ? [] : normsOf(stage, finding, proceeding, bundle),
    instances: [{ findingId, item: null, outcome, disposition: 'none', reason: `${stage === undefined ? proceeding.stage : textIn(stage.label, lang)}${act === undefined ? '' : `: ${formatDay(act)}`}`, day, assumed, knownOn }],
    services: [],
    suppliers: [],
    projects: [],
    questions: [],
  };
}

/** The norms that say what the stage means, each once. */
function normsOf({ meaning = [] }: ProcedureStage, finding: Work['finding'], { class: breach }: Proceeding, { acts }: AnswerTelling['bundle']): FindingLegalBasis[] {
  const norms = meaning.flatMap((note): FindingLegalBasis[] => {
    const { act, article, comma } = note;
    if (act === undefined || !isNoteFor(note, breach, finding)) return [];
    const place = { ...(article === undefined ? {} : { article }), ...(comma === undefined ? {} : { comma }) };
    return [{ act, ...place, label: citeNorm(place, acts.find(({ id }) => id === act)?.label ?? act) }];
  });
  return [...new Map(norms.map((norm) => [norm.label, norm])).values()];
}
