import { strFromU8, unzipSync } from 'fflate';

/** A part of a document, as it is written. @example partOf(bytes, 'word/styles.xml') */
export function partOf(bytes: Uint8Array, name = 'word/document.xml'): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** The paragraphs of a document, as a word processor would show them; those of a style alone, if asked. */
export function paragraphsOf(bytes: Uint8Array, style?: string): string[] {
  const all = [...partOf(bytes).matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([paragraph]) => paragraph);
  return all
    .filter((paragraph) => style === undefined || paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => decode([...paragraph.replace(/<w:tab\/>/gu, '<w:t>\t</w:t>').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text).join('')));
}

function decode(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '');
}
