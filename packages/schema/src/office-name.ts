import { shortenName } from './fold-text.ts';

/**
 * An office as it stands in a sentence. Short names are abbreviations, and stay as they are.
 * @example officeName('GARE E CONTRATTI') // 'Gare e contratti'
 * @example officeName('SUAP') // 'SUAP'
 */
export function officeName(office: string): string {
  return office.length <= 4 ? office : `${office.slice(0, 1).toUpperCase()}${office.slice(1).toLowerCase()}`;
}

/** The name of its file, whatever its letters. @example officeFile('GARE E CONTRATTI') // 'gare-e-contratti.xlsx' */
export function officeFile(office: string): string {
  return `${shortenName(office) || 'ufficio'}.xlsx`;
}
