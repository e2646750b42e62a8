import { createStore, del, get, update } from 'idb-keyval';

import type { OpenDocument } from './app-state.ts';

/** A document as the browser keeps it. */
export interface SavedDocument extends OpenDocument {
  /** Marks one saving: whoever last read another mark must not write. */
  readonly mark: string;
}

/** Somebody else saved since this tab last read. */
export class ChangedElsewhere extends Error {
  override readonly name = 'ChangedElsewhere';
}

const KEY = 'documento';
const store = createStore('adempi', 'documenti');

/** The document that the browser keeps; null where there is none. @throws where the browser refuses */
export async function loadSaved(): Promise<SavedDocument | null> {
  return (await get<SavedDocument>(KEY, store)) ?? null;
}

/**
 * Saves a document over the saving that this tab last saw, in one transaction.
 * @param seen the mark of that saving; null where there was none
 * @returns the mark of the new one
 * @throws {ChangedElsewhere} where another tab saved meanwhile
 */
export async function saveOver(document: OpenDocument, seen: string | null): Promise<string> {
  const mark = crypto.randomUUID();
  await update<SavedDocument>(
    KEY,
    (old) => {
      if ((old?.mark ?? null) !== seen) throw new ChangedElsewhere();
      return { ...document, mark };
    },
    store,
  );
  return mark;
}

/** Forgets the document. */
export async function forgetSaved(): Promise<void> {
  await del(KEY, store);
}
