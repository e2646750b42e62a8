import { isNotOurs } from '@adempi/adapters';
import type { Respondent } from '@adempi/adapters';
import { createEvaluator, listQuestions } from '@adempi/core';
import type { QuestionChoice } from '@adempi/core';
import type { Assessment, Bundle, CivilDate, QuestionList, State } from '@adempi/schema';

import type { AskFlags } from '../commands/ask.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { listOffices, suggestOffice } from '../offices/list-offices.ts';
import { checkChoice } from '../run/check-choice.ts';
import { optionalFlags } from '../run/run-check.ts';
import { askTextsOf } from '../texts/ask.ts';

/** What stays the same while questions are asked. */
export interface Interview {
  readonly bundle: Bundle;
  readonly asOf: CivilDate;
  /** Null: all. */
  readonly office: string | null;
  readonly assess: (state: State) => Assessment;
  /** The questions that are left, without those to skip. */
  readonly list: (assessment: Assessment, state: State, choice?: Pick<QuestionChoice, 'skip' | 'limit'>) => QuestionList;
}

/**
 * Starts an interview.
 * @throws {UsageError} when packs, profile, edition or office do not exist
 */
export function startInterview(flags: AskFlags, bundle: Bundle, context: Context): Interview {
  checkChoice(flags, bundle, context);
  const office = flags.office === undefined ? null : chooseOffice(flags.office, bundle, context);
  const evaluator = createEvaluator(bundle, { isChecked: true });
  const asOf = flags.asOf ?? context.io.today();
  const options = { asOf, lang: context.lang, ...optionalFlags(flags) };
  return {
    bundle,
    asOf,
    office,
    assess: (state) => evaluator.assess(state, options),
    list: (assessment, state, { skip = new Set<string>(), limit = null } = {}) => {
      const aside = flags.again === true ? [] : Object.keys(state.provenienza ?? {}).filter((fact) => isNotOurs(state, fact));
      return listQuestions(assessment, bundle, { office, limit, skip: new Set([...skip, ...aside]) });
    },
  };
}

/** An office as the vocabulary writes it; its case does not matter. */
function chooseOffice(asked: string, bundle: Bundle, { lang }: Context): string {
  const known = listOffices(bundle);
  const found = known.find((office) => office === asked.trim().toUpperCase());
  if (found === undefined) throw new UsageError(askTextsOf(lang).unknownOffice(asked, suggestOffice(asked, bundle), known.join(', ')));
  return found;
}

/** Who answers: nobody answers on a day that has not come. */
export function respondentOf({ asOf }: Pick<Interview, 'asOf'>, role: string | null, { io }: Context): Respondent {
  const today = io.today();
  return { day: asOf < today ? asOf : today, role };
}
