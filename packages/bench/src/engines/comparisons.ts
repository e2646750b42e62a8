/** The comparisons of Adempi by name, and what JavaScript and JSON Logic write for each: days compare as text. */
export const COMPARISONS: Readonly<Record<string, string>> = {
  lessThan: '<',
  before: '<',
  lessThanInclusive: '<=',
  onOrBefore: '<=',
  greaterThan: '>',
  after: '>',
  greaterThanInclusive: '>=',
  onOrAfter: '>=',
};
