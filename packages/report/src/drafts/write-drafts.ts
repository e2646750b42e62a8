import { numberUntilFree, shortenName } from '@adempi/schema';
import type { Assessment, Bundle, State } from '@adempi/schema';

import { writeDocx } from '../docx/write-docx.ts';
import { chooseDrafts } from './choose-drafts.ts';
import type { ChosenDraft, DraftChoice } from './choose-drafts.ts';
import { composeDraft } from './compose-draft.ts';

/** A document, written. */
export interface WrittenDraft {
  /** Name of the file, safe on every system: `lettera-fornitore-protocollo.docx`. */
  readonly name: string;
  readonly title: string;
  /** Id of the draft. */
  readonly draft: string;
  /** The item that it is about; null for the ente, or where findings name none. */
  readonly item: ChosenDraft['item'];
  /** Whether there is one for each item. */
  readonly isOfItem: boolean;
  /** How many findings call for it. */
  readonly findings: number;
  readonly bytes: Uint8Array;
}

/**
 * Writes the acts and letters that the findings of an assessment call for, as documents to be
 * adapted. They are in Italian whatever the language of the run, and hold no sums.
 * @param state the state that was assessed: names and dates are taken from it
 */
export async function writeDrafts(
  assessment: Assessment,
  state: State,
  { drafts = [], vocabulary, acts }: Pick<Bundle, 'drafts' | 'vocabulary' | 'acts'>,
  choice: DraftChoice = {},
): Promise<WrittenDraft[]> {
  const chosen = chooseDrafts(assessment, drafts, choice);
  const definitions = new Map(vocabulary.map((definition) => [definition.path, definition]));
  const names = nameFiles(chosen);
  return Promise.all(
    chosen.map(async (one, index) => ({
      name: `${names[index]}.docx`,
      title: one.draft.title.it,
      draft: one.draft.id,
      item: one.item,
      isOfItem: one.draft.forEach !== undefined,
      findings: one.findings.length,
      bytes: await writeDocx(composeDraft(one, { state, item: one.item, vocabulary: definitions, assessment, acts }), { title: one.draft.title.it, lang: 'it' }),
    })),
  );
}

/** The id of the draft, with the item's key in letters that every system takes; those that come out alike are numbered. */
function nameFiles(chosen: readonly ChosenDraft[]): string[] {
  const used = new Set<string>();
  return chosen.map(({ draft, item }) => {
    const key = item === null ? '' : shortenName(item.key).slice(0, 40);
    const name = numberUntilFree(key === '' ? draft.id : `${draft.id}-${key}`, (one) => used.has(one));
    used.add(name);
    return name;
  });
}
