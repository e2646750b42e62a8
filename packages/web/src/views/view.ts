import type { ComponentType } from 'preact';

import type { Texts } from '../texts/texts.ts';

/** A view of the app: one folder below this one, one entry in `views.ts`. */
export interface View {
  /** First part of its address after `#/`; empty for the start. */
  readonly path: string;
  /** Its name in the menu; null for views that others lead to. */
  readonly menu: ((texts: Texts) => string) | null;
  /** Whether it shows a document: without one, the reader is sent to the start. */
  readonly needsDocument: boolean;
  readonly Component: ComponentType;
}
