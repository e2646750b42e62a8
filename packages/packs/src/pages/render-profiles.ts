import { isInProfile, packOf } from '@adempi/schema';
import type { Bundle, BundledPack, Profile, Rule } from '@adempi/schema';
import type { RootContent } from 'mdast';

import { code, heading, link, list, paragraph, printPage, text } from './markdown.ts';
import type { Entry } from './markdown.ts';
import { editionPage, isLine, pageOf } from './page-of.ts';

/**
 * The profiles and the rules that each one holds, in Markdown and in Italian. The page is kept and
 * compared, so that what a profile holds never changes unnoticed.
 * @example renderProfiles(bundle)
 */
export function renderProfiles(bundle: Bundle): string {
  const { profiles = [] } = bundle;
  return printPage('Pagina generata da rules/ con «npm run docs»: non modificarla a mano.', [
    heading(1, 'I profili'),
    paragraph([
      text('Un profilo è una scelta di regole con un nome: '),
      code('adempi check STATO --profile NOME'),
      text(' verifica solo quelle. Ciò che resta fuori non è conforme né inadempiuto: non è stato guardato.'),
    ]),
    ...profiles.flatMap((profile) => renderProfile(profile, bundle)),
  ]);
}

function renderProfile({ id, title, description, select }: Profile, bundle: Bundle): RootContent[] {
  const held = bundle.rules.filter((rule) => isInProfile(select, rule));
  return [
    heading(2, [code(id), text(`: ${title.it}`)]),
    paragraph(description.it),
    paragraph(held.length === 1 ? 'Comprende 1 regola:' : `Comprende ${held.length} regole:`),
    list([
      ...held.filter((rule) => !isLine(rule, bundle)).map((rule) => ({ text: [link(pageOf(rule, bundle), rule.id), text(` – ${rule.title.it}`)] })),
      ...bundle.packs.flatMap((pack) => editionEntry(pack, held)),
    ]),
  ];
}

/** The lines of an edition, by their codes. */
function editionEntry({ id, title, edition }: BundledPack, held: readonly Rule[]): Entry[] {
  const codes = held.filter((rule) => packOf(rule.id) === id).map((rule) => rule.id.slice(id.length + 1));
  if (edition === undefined || codes.length === 0) return [];
  return [{ text: [link(editionPage(edition.name), title.it), text(`, ${codes.length} regole: ${codes.join(', ')}`)] }];
}
