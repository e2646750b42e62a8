/** Workbooks made by hand for tests, in the few parts that the format needs. */
import { strToU8, zipSync } from 'fflate';

import type { SourceFile } from '../src/index.ts';

/** XML of a cell without its address, such as `t="str"><v>a</v>`; a text or a number stands for itself. */
export type CellXml = string | number | { readonly xml: string };

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Style 1 is a day (built-in format 14), style 2 a day in a format of its own, style 3 an hour. */
const STYLES = `${HEAD}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="4">${[0, 14, 164, 20]
  .map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
  .join('')}</cellXfs></styleSheet>`;

/** The letters of a column. */
function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function cellXml(cell: CellXml, column: number, row: number): string {
  const at = `r="${letters(column)}${row + 1}"`;
  if (typeof cell === 'object') return `<c ${at} ${cell.xml}</c>`;
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  return cell === '' ? '' : `<c ${at} t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
}

/** The XML of a sheet. */
export function sheetXml(rows: readonly (readonly CellXml[])[]): string {
  const body = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, column, row)).join('')}</row>`);
  return `${HEAD}<worksheet ${MAIN}><sheetData>${body.join('')}</sheetData></worksheet>`;
}

/** The parts of a workbook with its sheets by name. */
export function workbookParts(sheets: Readonly<Record<string, string>>, properties = ''): Record<string, Uint8Array> {
  const names = Object.keys(sheets);
  const relations = names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`);
  const list = names.map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  return {
    '[Content_Types].xml': strToU8(`${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`),
    '_rels/.rels': strToU8(`${HEAD}<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': strToU8(`${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}">${properties}<sheets>${list.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${HEAD}<Relationships>${relations.join('')}<Relationship Id="rId99" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(STYLES),
    ...Object.fromEntries(Object.values(sheets).map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(xml)])),
  };
}

/** A file of a source with one sheet, «Foglio1». */
export function workbook(rows: readonly (readonly CellXml[])[], properties = ''): SourceFile {
  return asFile(zipSync(workbookParts({ Foglio1: sheetXml(rows) }, properties)));
}

/** Bytes as a file of a source. */
export function asFile(bytes: Uint8Array, name = 'prova.2026-01-31.xlsx'): SourceFile {
  return { name, bytes, date: '2026-01-31' };
}
