export { writeMarkdown } from './write-markdown.ts';
export type { MarkdownOptions } from './write-markdown.ts';
