import { elide, formatDay, packOf } from '@adempi/schema';
import type { Bundle, Catalogue, CatalogueLine, Rule } from '@adempi/schema';
import type { PhrasingContent } from 'mdast';

import { editionPack } from '../catalogue.ts';
import { code, heading, link, paragraph, printPage, strong, table, text } from './markdown.ts';
import type { Inline } from './markdown.ts';

/**
 * The page of an edition of the Piano triennale in Markdown, in Italian: every line with what it
 * asks, of whom, when, and which rules prove it. It is kept at `docs/rules/piano-triennale/<edition>.md`.
 * @example renderCataloguePage(bundle, catalogues[0])
 */
export function renderCataloguePage(bundle: Bundle, { edition, title, description, lines }: Catalogue): string {
  const packId = editionPack(edition.name);
  const rules = new Map(bundle.rules.filter(({ id }) => packOf(id) === packId).map((rule) => [rule.id, rule]));
  const concerned = lines.filter(({ comuni }) => comuni !== 'none').length;
  const start = elide`In vigore dal ${formatDay(edition.from)}${edition.confidence === 'verified' ? '' : ' (giorno non verificato)'}, fino all’edizione che segue.`;
  return printPage(`Pagina generata da rules/piano-triennale/${edition.name}.yml con «npm run docs»: non modificarla a mano.`, [
    heading(1, title.it),
    paragraph([text('Pacchetto: '), code(packId), text('. Torna all’'), link('../README.md', 'elenco delle regole'), text('. Questa pagina è un aiuto, non un parere legale.')]),
    paragraph(description.it),
    paragraph(`${start} ${lines.length} linee, di cui ${concerned} riguardano i Comuni: ognuna di queste è una regola.`),
    table([['Codice', 'Che cosa chiede', 'A chi', 'Quando', 'Provata da'], ...lines.map((line) => row(line, rules.get(`${packId}/${line.code}`)))]),
  ]);
}

function row(line: CatalogueLine, rule: Rule | undefined): readonly Inline[] {
  const { provedBy = [] } = rule ?? {};
  const place = line.result === undefined ? line.objective : `${line.objective}, ${line.result}`;
  const doubt = [line.confidence === 'verified' ? '' : 'Non verificata.', line.note ?? ''].filter((part) => part !== '').join(' ');
  return [
    [code(line.code), text(` ${place}`)],
    [strong(line.subject), text(`. ${line.text}${doubt === '' ? '' : ` (${doubt})`}`)],
    whom(line),
    when(line),
    provedBy.length === 0 ? '–' : provedBy.flatMap((id, index): PhrasingContent[] => [...(index === 0 ? [] : [text(', ')]), link(`../${id}.md`, id)]),
  ];
}

const MODALITIES: Readonly<Record<CatalogueLine['modality'], string>> = { must: 'obbligo', indicative: 'indicazione', may: 'facoltà', 'as-needed': 'secondo i bisogni' };

function whom({ comuni, addressees, modality }: CatalogueLine): string {
  const who = { all: 'tutti i Comuni', some: '', none: 'non i Comuni' }[comuni];
  return `${[who, addressees ?? ''].filter((part) => part !== '').join(': ')}; ${MODALITIES[modality]}`;
}

function when({ when: kind, day }: CatalogueLine): string {
  if (kind === 'standing') return 'linea vigente';
  if (day === undefined) return 'data non letta';
  if (kind === 'from') return elide`dal ${formatDay(day)}`;
  return elide`entro il ${formatDay(day)}${kind === 'recurring' ? ', come ogni anno' : ''}`;
}
