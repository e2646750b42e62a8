import { isInProfile } from '@adempi/schema';
import type { Bundle, Profile } from '@adempi/schema';
import type { RootContent } from 'mdast';

import { code, heading, link, list, paragraph, printPage, text } from './markdown.ts';

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

function renderProfile({ id, title, description, select }: Profile, { rules }: Bundle): RootContent[] {
  const held = rules.filter((rule) => isInProfile(select, rule));
  return [
    heading(2, [code(id), text(`: ${title.it}`)]),
    paragraph(description.it),
    paragraph(held.length === 1 ? 'Comprende 1 regola:' : `Comprende ${held.length} regole:`),
    list(held.map((rule) => ({ text: [link(`${rule.id}.md`, rule.id), text(` – ${rule.title.it}`)] }))),
  ];
}
