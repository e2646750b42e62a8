/** A number with its noun. @example count(2, 'regola', 'regole') // '2 regole' */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A text that begins a sentence, or stands alone. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text that goes on a sentence; an acronym stays as it is. @example lowerFirst('AgID risponde') // 'AgID risponde' */
export function lowerFirst(text: string): string {
  return /^\p{L}\p{L}*[\p{Lu}\d]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Names after one another; with semicolons where one of them holds a comma. @example joinNames(['Scuola, mensa', 'IMU']) // 'Scuola, mensa; IMU' */
export function joinNames(names: readonly string[]): string {
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');
}
