/** A part of a document, without its look: what word processors and Markdown alike can show. */
export type Block =
  | { readonly kind: 'title' | 'paragraph'; readonly text: string }
  /** Of the first level where none is told. */
  | { readonly kind: 'heading'; readonly text: string; readonly level?: 1 | 2 }
  | { readonly kind: 'list' | 'numbered'; readonly items: readonly string[] }
  /** Labels, and what is told of each. */
  | { readonly kind: 'fields'; readonly fields: readonly (readonly [label: string, texts: readonly string[]])[] }
  /** As many cells in each row as in its head. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A part of an act or of a letter, too. */
export type Part = Block | { readonly kind: 'mark' | 'subject' | 'addressee' | 'signature' | 'note'; readonly text: string };
