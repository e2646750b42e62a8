import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';

import { packParts } from '../text/pack-parts.ts';
import type { Part } from './compose-draft.ts';

/** Name of the numbering of numbered lists. */
const NUMBERS = 'numeri';

/** No hour is written into a document: the same data give the same bytes. */
const NO_TIME = '2000-01-01T00:00:00Z';

/**
 * Writes a document for a word processor (DOCX), in Italian, with headings and lists of its own.
 * The same parts give the same bytes, on any day and in any zone.
 */
export async function writeDocx(title: string, parts: readonly Part[]): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Adempi',
    lastModifiedBy: 'Adempi',
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'it-IT' } } } } },
    numbering: { config: [{ reference: NUMBERS, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent: { left: 720, hanging: 360 } } } }] }] },
    sections: [{ children: parts.flatMap((part, position) => toParagraphs(part, position)) }],
  });
  const files = unzipSync(await Packer.pack(document, 'uint8array'));
  const properties = files['docProps/core.xml'];
  const dated = properties === undefined ? {} : { 'docProps/core.xml': strToU8(strFromU8(properties).replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/gu, NO_TIME)) };
  return packParts({ ...files, ...dated });
}

function toParagraphs(part: Part, position: number): Paragraph[] {
  switch (part.kind) {
    case 'list':
      return part.items.map((text) => new Paragraph({ text, bullet: { level: 0 }, spacing: { after: 60 } }));
    case 'numbered':
      return part.items.map((text) => new Paragraph({ text, numbering: { reference: NUMBERS, level: 0, instance: position }, spacing: { after: 60 } }));
    case 'mark':
      return [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [new TextRun({ text: part.text, bold: true, color: '9A0000' })] })];
    case 'title':
      return [new Paragraph({ text: part.text, heading: HeadingLevel.TITLE })];
    case 'heading':
      return [new Paragraph({ text: part.text, heading: HeadingLevel.HEADING_2, spacing: { before: 240, after: 80 }, keepNext: true })];
    case 'subject':
      return [new Paragraph({ spacing: { before: 200, after: 200 }, children: [new TextRun({ text: part.text, bold: true })] })];
    case 'signature':
      return [new Paragraph({ text: part.text, alignment: AlignmentType.RIGHT, spacing: { before: 480, after: 480 } })];
    case 'note':
      return [new Paragraph({ spacing: { before: 240 }, children: [new TextRun({ text: part.text, italics: true, size: 18 })] })];
    case 'addressee':
    case 'paragraph':
      return [new Paragraph({ text: part.text, spacing: { after: 120 } })];
  }
}
