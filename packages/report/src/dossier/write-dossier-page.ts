import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '@adempi/schema';
import type { Assessment, Bundle, Dossier, DossierEnte, Lang } from '@adempi/schema';

import { cleanData } from '../html/clean-data.ts';
import { contentsList } from '../html/document.ts';
import { day, definitions, section, table } from '../html/elements.ts';
import type { Child } from '../html/elements.ts';
import { dossierLabelsOf } from '../labels/dossier.ts';
import type { DossierLabels } from '../labels/dossier.ts';
import { createView } from '../table/view.ts';
import type { View } from '../table/view.ts';
import { fileLink, printPage } from './document.ts';
import { correctionsSection, lateSection, learningsSection } from './timeline-sections.ts';
import { proceedingsSection } from './proceedings-section.ts';
import { proofsSection } from './proofs-section.ts';

/** What the page of an ente is written with. */
export interface DossierPageOptions {
  readonly assessment: Assessment;
  readonly bundle: Pick<Bundle, 'packs' | 'vocabulary' | 'exposure' | 'profiles' | 'acts'>;
  readonly lang: Lang;
  /** Its folder in the dossier, with a slash at its end; empty where it has none. */
  readonly prefix: string;
}

/** What every part of the page needs. */
export interface DossierPage {
  readonly ente: DossierEnte;
  readonly assessment: Assessment;
  readonly waivers: readonly string[];
  readonly labels: DossierLabels;
  readonly view: View;
  readonly lang: Lang;
  readonly prefix: string;
}

/**
 * The page that opens what a dossier holds of one ente: what is there, proceedings, evidence with its
 * digests, timeline, waivers, versions, and how to verify. It stands alone and loads nothing.
 * @param index which of the enti of the dossier
 */
export function writeDossierPage(dossier: Dossier, index: number, { assessment: given, bundle, lang, prefix }: DossierPageOptions): string {
  const ente = cleanData(dossier.enti[index]);
  if (ente === undefined) throw new RangeError(`no ente ${index}`);
  const assessment = cleanData(given);
  const labels = dossierLabelsOf(lang);
  const page: DossierPage = { ente, assessment, waivers: dossier.waivers, labels, lang, prefix, view: createView(assessment, { bundle, lang, all: true }) };
  const { fail, pending, unknown, pass } = ente.summary;
  const sections = [filesSection(page), proceedingsSection(page), proofsSection(page), correctionsSection(page), lateSection(page), learningsSection(page), waiversSection(page), versionsSection(page), verifySection(page)];
  return printPage({
    title: labels.title(ente.subject.denominazione),
    lang,
    tool: dossier.tool,
    footer: assessment.disclaimer,
    children: [h('p', h('strong', labels.asOf(formatDay(ente.asOf)))), ...labels.intro.map((text) => h('p', text)), h('p', labels.outcomes(fail, pending, unknown, pass)), contents(page), ...sections],
  });
}

/** The page of a dossier of several enti: where each one is. */
export function writeDossierIndex(dossier: Dossier, { lang }: Pick<DossierPageOptions, 'lang'>): string {
  const labels = dossierLabelsOf(lang);
  const rows = cleanData(dossier.enti).map(({ subject, asOf, files }) => ({ cells: [subject.denominazione, day(asOf), fileLink(files.index, '')] }));
  const list = section('enti', labels.sections.enti, [table({ caption: labels.captions.enti, head: [labels.ente, labels.learning.day, labels.file], rows })]);
  return printPage({ title: labels.title(String(dossier.enti.length)), lang, tool: dossier.tool, footer: labels.reserved, children: [...labels.intro.map((text) => h('p', text)), list] });
}

function contents({ labels: { sections, contents: title } }: DossierPage): Element {
  const links = [['file', sections.files], ['procedimenti', sections.proceedings], ['prove', sections.proofs], ['correzioni', sections.corrections], ['ritardi', sections.late], ['cronologia', sections.learnings], ['rinvii', sections.waivers], ['impronte', sections.versions], ['verifica', sections.verify]] as const;
  return contentsList(title, links);
}

function filesSection({ ente: { files, proofs }, waivers, labels, prefix }: DossierPage): Element {
  const rows: readonly (readonly [Child, string])[] = [
    [fileLink(files.page, prefix), labels.files.page],
    [fileLink(files.report, prefix), labels.files.report],
    [fileLink(files.state, prefix), labels.files.state],
    ...waivers.map((path) => [fileLink(path, prefix), labels.files.waivers] as const),
    ...(proofs.some(({ copy }) => copy !== null) ? [[h('code', 'prove/'), labels.files.proofs] as const] : []),
    [fileLink('dossier.json', prefix), labels.files.data],
    [fileLink('SHA256SUMS.txt', prefix), labels.files.digests],
  ];
  return section('file', labels.sections.files, [table({ caption: labels.captions.files, head: [labels.file, labels.what], rows: rows.map((cells) => ({ cells })) })]);
}

function waiversSection({ ente: { waivers }, labels }: DossierPage): Element {
  const { waiver: head } = labels;
  const rows = waivers.map(({ title, kind, until, reason, requestedBy, approvedBy, approvedOn, norm, disposition }) => ({
    cells: [
      title,
      [labels.kinds[kind], ...(norm === null ? [] : [norm.label]), ...(disposition === 'waiver_expired' ? [labels.expiredWaiver] : [])].join('; '),
      day(until),
      reason,
      labels.by(requestedBy, approvedBy, formatDay(approvedOn)),
    ],
  }));
  const told = rows.length === 0 ? h('p', labels.noWaivers) : table({ caption: labels.captions.waivers, head: [head.duty, head.kind, head.until, head.reason, head.by], rows });
  return section('rinvii', labels.sections.waivers, [told]);
}

function versionsSection({ ente, assessment: { tool }, labels: { versions, sections } }: DossierPage): Element {
  return section('impronte', sections.versions, [
    definitions([
      [versions.tool, `${tool.name} ${tool.version}`],
      [versions.state, h('code', ente.stateDigest)],
      [versions.waivers, ente.waiversDigest === null ? null : h('code', ente.waiversDigest)],
    ]),
    table({
      caption: versions.packs,
      head: [versions.pack, versions.version, versions.readTo, versions.digest],
      rows: ente.packs.map(({ id, version, horizon, digest }) => ({ cells: [h('code', id), version, day(horizon), h('code', digest)] })),
    }),
  ]);
}

/** The commands run in the folder of the dossier. */
function verifySection({ ente: { files }, waivers, labels }: DossierPage): Element {
  const waived = waivers.map((path) => ` --waivers ${path}`).join('');
  const [sums = '', windows = ''] = labels.afterVerify;
  return section('verifica', labels.sections.verify, [
    ...labels.verify.map((text) => h('p', text)),
    h('pre', h('code', `${labels.verifyCommand} ${files.report} --state ${files.state}${waived}`)),
    h('p', sums),
    h('pre', h('code', `${labels.sumsCommand} SHA256SUMS.txt`)),
    h('p', windows),
  ]);
}
