/**
 * A name, or where it is taken the first of its numbered forms, from 2, that is not.
 * @param numbered how a numbered name is written
 * @example numberUntilFree('alfa', (name) => name === 'alfa') // 'alfa-2'
 */
export function numberUntilFree(name: string, isTaken: (name: string) => boolean, numbered = (number: number): string => `${name}-${number}`): string {
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = numbered(number);
  return free;
}
