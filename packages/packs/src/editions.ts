import type { Bundle, PlanEdition } from '@adempi/schema';

import { editionPack, lineOf, lineKeysOf } from './catalogue.ts';

/**
 * The editions of the Piano triennale that a bundle knows, with the codes and words of their
 * lines: what a reader of a Comune's plan holds its codes against.
 * @example editionsOf(bundle).find(({ name }) => name === '2021-2023')?.lines.length // 97
 */
export function editionsOf({ packs, rules }: Bundle): PlanEdition[] {
  return packs.flatMap(({ edition }): PlanEdition[] => {
    if (edition === undefined) return [];
    const own = rules.filter(({ id }) => id.startsWith(`${editionPack(edition.name)}/`));
    const texts = new Map(own.flatMap((rule) => lineOf(rule)).map(({ code, text }) => [code, text]));
    const codes = own.flatMap((rule) => lineKeysOf(rule)).map((key) => key.slice(edition.name.length + 1));
    return [{ name: edition.name, lines: codes.map((code) => ({ code, text: texts.get(code) ?? '' })) }];
  });
}
