import { AlignmentType, HeadingLevel, Paragraph, Tab, TextRun } from 'docx';
import type { IParagraphOptions, Table } from 'docx';

import { cleanText } from '../text/clean.ts';
import { drawTable } from './draw-table.ts';
import type { Part } from './part.ts';

/** Name of the numbering of numbered lists. */
export const NUMBERS = 'numeri';

/** Where the texts of fields begin, in twentieths of a point: after the longest label. */
const FIELD = 1701;

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

/** What a part of a document looks like; its texts are cleaned here, once for all. */
export function drawPart(part: Part, position: number): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'list':
      return part.items.map((text) => new Paragraph({ text: cleanText(text), bullet: { level: 0 }, spacing: { after: 60 } }));
    case 'numbered':
      return part.items.map((text) => new Paragraph({ text: cleanText(text), numbering: { reference: NUMBERS, level: 0, instance: position }, spacing: { after: 60 } }));
    case 'fields':
      return part.fields.flatMap(([label, texts]) => drawField(label, texts));
    case 'table':
      return drawTable(part);
    default:
      return [drawText(part)];
  }
}

/** A label and its text, in a column of its own, or the list of them: no table, which a reader would have to leave at each piece of work. */
function drawField(label: string, texts: readonly string[]): Paragraph[] {
  const [only = ''] = texts;
  const line = (children: readonly TextRun[], more: IParagraphOptions = {}): Paragraph =>
    new Paragraph({ indent: { left: FIELD, hanging: FIELD }, tabStops: [{ type: 'left', position: FIELD }], spacing: { after: 40 }, children: [new TextRun({ text: cleanText(label), bold: true }), ...children], ...more });
  if (texts.length < 2) return [line([new TextRun({ children: [new Tab(), cleanText(only)] })])];
  return [line([], { keepNext: true }), ...texts.map((text) => new Paragraph({ text: cleanText(text), bullet: { level: 0 }, indent: { left: FIELD + 284, hanging: 284 }, spacing: { after: 40 } }))];
}

function drawText(part: Extract<Part, { readonly text: string }>): Paragraph {
  const text = cleanText(part.text);
  switch (part.kind) {
    case 'mark':
      return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [new TextRun({ text, bold: true, color: '9A0000' })] });
    case 'title':
      return new Paragraph({ text, heading: HeadingLevel.TITLE, spacing: { after: 160 } });
    case 'heading':
      return new Paragraph({ text, heading: HEADINGS[part.level ?? 1], spacing: { before: 240, after: 80 }, keepNext: true });
    case 'subject':
      return new Paragraph({ spacing: { before: 200, after: 200 }, children: [new TextRun({ text, bold: true })] });
    case 'signature':
      return new Paragraph({ text, alignment: AlignmentType.RIGHT, spacing: { before: 480, after: 480 } });
    case 'note':
      return new Paragraph({ spacing: { before: 240 }, children: [new TextRun({ text, italics: true, size: 18 })] });
    case 'addressee':
    case 'paragraph':
      return new Paragraph({ text, spacing: { after: 120 } });
  }
}
