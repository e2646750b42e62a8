import { AlignmentType, Document, Footer, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Lang } from '@adempi/schema';
import { strFromU8, strToU8, unzipSync } from 'fflate';

import { cleanText } from '../text/clean.ts';
import { packParts } from '../text/pack-parts.ts';
import { NUMBERS, drawPart } from './draw-part.ts';
import type { Part } from './part.ts';

/** What a document is besides its parts. */
export interface DocxOptions {
  readonly title: string;
  readonly lang: Lang;
  /** Numbers its pages: who has one sheet of many can put it back. */
  readonly isNumbered?: boolean;
}

/** No hour is written into a document: the same data give the same bytes. */
const NO_TIME = '2000-01-01T00:00:00Z';

const LANGUAGES: Readonly<Record<Lang, string>> = { it: 'it-IT', en: 'en-GB' };

/** A heading, in half points. */
const headed = (size: number): object => ({ run: { size, bold: true, color: '1F3864' } });

/**
 * Writes a document for a word processor (DOCX), with headings, lists and tables of its own, whatever its texts hold.
 * The same parts give the same bytes, on any day and in any zone.
 */
export async function writeDocx(parts: readonly Part[], { title, lang, isNumbered = false }: DocxOptions): Promise<Uint8Array> {
  const document = new Document({
    title: cleanText(title),
    creator: 'Adempi',
    lastModifiedBy: 'Adempi',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: LANGUAGES[lang] } } },
        title: headed(36),
        heading1: headed(28),
        heading2: headed(24),
      },
    },
    numbering: { config: [{ reference: NUMBERS, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent: { left: 720, hanging: 360 } } } }] }] },
    sections: [{ ...(isNumbered ? { footers: { default: pageNumbers() } } : {}), children: parts.flatMap(drawPart) }],
  });
  const files = unzipSync(await Packer.pack(document, 'uint8array'));
  const properties = files['docProps/core.xml'];
  const dated = properties === undefined ? {} : { 'docProps/core.xml': strToU8(strFromU8(properties).replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/gu, NO_TIME)) };
  return packParts({ ...files, ...dated });
}

function pageNumbers(): Footer {
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ size: 18, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })] });
}
