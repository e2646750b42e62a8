import { basename, dirname, extname, resolve } from 'node:path';

import { VERSION, createEvaluator, reviewEvidence } from '@adempi/core';
import { evidenceFileText, toJson, writeJson } from '@adempi/report';
import { writeDossierIndex, writeDossierPage } from '@adempi/report/dossier';
import type { Assessment, Bundle, Dossier, DossierEnte, DossierFile } from '@adempi/schema';

import type { DossierFlags } from '../commands/dossier.ts';
import type { Context } from '../context.ts';
import { copyProofs } from '../dossier/copy-proofs.node.ts';
import { describeEnte } from '../dossier/describe-ente.ts';
import { DIGESTS, openFolderTarget } from '../dossier/folder-target.node.ts';
import { nameFolders } from '../dossier/name-folders.ts';
import type { DossierTarget } from '../dossier/target.ts';
import { openZipTarget } from '../dossier/zip-target.node.ts';
import { UsageError } from '../errors.ts';
import { openFolder } from '../evidence/open-folder.node.ts';
import { exitCodes } from '../exit-codes.ts';
import { writeHtmlReport } from '../formats/write-html-report.ts';
import { loadAll } from '../load-all.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadLocatedStates } from '../load-state.node.ts';
import type { LocatedState } from '../load-state.node.ts';
import { printable } from '../printable.ts';
import { readInputText } from '../read-input.node.ts';
import { dossierTextsOf } from '../texts/dossier.ts';
import { loadWaivers } from '../waivers/load-waivers.node.ts';
import { waiverFiles } from '../waivers/waiver-flags.ts';
import { waiverOptions, warnOfWaivers } from '../waivers/warn-of-waivers.ts';
import { isFolder } from '../write-output.node.ts';
import { checkChoice } from './check-choice.ts';
import { optionalFlags } from './run-check.ts';
import { protectInputs } from './write-reports.node.ts';

/** Writes the dossier of some states: exit 0, or 1 where registered evidence is missing or changed. */
export async function runDossier(names: readonly string[], flags: DossierFlags, context: Context): Promise<void> {
  const { io, lang, texts } = context;
  if (names.filter((name) => name === '-').length > 1) throw new UsageError(texts.usage.stdinTwice);
  const { output } = flags;
  const isArchive = extname(output).toLowerCase() === '.zip';
  if (isArchive && (await isFolder(resolve(io.cwd, output)))) throw new UsageError(dossierTextsOf(lang).outputIsFolder(output));
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  checkChoice(flags, bundle, context);
  const read = waiverFiles(flags);
  if (isArchive) await protectInputs({ outputs: [{ file: output }] }, { states: [...names, ...read], rules: flags.rules }, context);
  const [located, waivers] = await loadAll([() => loadLocatedStates(names, bundle, context), () => loadWaivers(read, bundle, context)]);
  await warnOfWaivers(waivers, located.map(({ state }) => state), context);
  const bases = await Promise.all(names.map((name) => openFolder(flags.base ?? (name === '-' ? '.' : dirname(name)), context)));
  const evaluator = createEvaluator(bundle, { isChecked: true });
  const options = { asOf: flags.asOf ?? io.today(), lang, ...optionalFlags(flags), ...waiverOptions(waivers) };
  const assessments = located.map(({ state }) => evaluator.assess(state, options));
  const open = isArchive ? openZipTarget : openFolderTarget;
  const target = await open(resolve(io.cwd, output), output, context);
  try {
    const dossier = await fill({ target, located, assessments, bases, bundle, waiverFiles: read }, context);
    await target.commit();
    await tell(dossier, output, context);
  } catch (error) {
    await target.discard();
    throw error;
  }
}

interface Content {
  readonly target: DossierTarget;
  readonly located: readonly LocatedState[];
  readonly assessments: readonly Assessment[];
  /** Folders of evidence, one for each state. */
  readonly bases: readonly string[];
  readonly bundle: Bundle;
  readonly waiverFiles: readonly string[];
}

/** Writes everything; first the documents, last what lists them all. */
async function fill(content: Content, context: Context): Promise<Dossier> {
  const { assessments, bundle } = content;
  const { lang } = context;
  const { target, files } = listing(content.target);
  const waivers: string[] = [];
  for (const [index, name] of content.waiverFiles.entries()) {
    const path = `rinvii-${index + 1}${extensionOf(name)}`;
    await target.write(path, (await readInputText(name, context)).text);
    waivers.push(path);
  }
  const prefixes = nameFolders(assessments.map(({ subject }) => subject));
  const enti: DossierEnte[] = [];
  for (const [index, prefix] of prefixes.entries()) enti.push(await fillEnte({ ...content, target }, index, prefix, context));
  const tool = assessments[0]?.tool ?? { name: 'adempi', version: VERSION };
  const dossier: Dossier = { adempiDossier: 1, tool, waivers, enti, files: files.toSorted((left, right) => (left.path < right.path ? -1 : 1)) };
  for (const [index, ente] of enti.entries()) {
    await target.write(ente.files.index, writeDossierPage(dossier, index, { assessment: assessments[index] as Assessment, bundle, lang, prefix: prefixes[index] ?? '' }));
  }
  if (enti.length > 1) await target.write('index.html', writeDossierIndex(dossier, { lang }));
  await target.write('dossier.json', `${toJson(dossier, 2)}\n`);
  const sums = files.toSorted((left, right) => (left.path < right.path ? -1 : 1)).map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  await content.target.write(DIGESTS, sums.join(''));
  return dossier;
}

/** A target that remembers what was written. */
function listing(target: DossierTarget): { readonly target: DossierTarget; readonly files: DossierFile[] } {
  const files: DossierFile[] = [];
  const listed = async (writing: Promise<DossierFile>): Promise<DossierFile> => {
    const file = await writing;
    files.push(file);
    return file;
  };
  return { files, target: { ...target, write: (path, data) => listed(target.write(path, data)), copy: (path, pieces) => listed(target.copy(path, pieces)) } };
}

async function fillEnte({ target, located, assessments, bases, bundle }: Content, index: number, prefix: string, { lang }: Context): Promise<DossierEnte> {
  const { state, input } = located[index] as LocatedState;
  const assessment = assessments[index] as Assessment;
  const files = { state: `${prefix}stato${extensionOf(input.file)}`, report: `${prefix}rilievi.json`, page: `${prefix}rilievi.html`, index: `${prefix}index.html` };
  const review = reviewEvidence(state, { assessment, bundle });
  const proofs = await copyProofs(review, state.prove ?? [], { base: bases[index] ?? '', lang }, { target, prefix });
  await target.write(files.state, input.text);
  await target.write(files.report, writeJson([assessment]));
  await target.write(files.page, writeHtmlReport({ assessments: [assessment], flags: {}, bundle, stateOf: () => state }));
  return describeEnte({ assessment, state, bundle, review, proofs, files });
}

/** How a copied file is read: as JSON, or as YAML. */
function extensionOf(name: string): string {
  return extname(basename(name)).toLowerCase() === '.json' ? '.json' : '.yml';
}

async function tell({ enti, files }: Dossier, output: string, context: Context): Promise<void> {
  const { io, lang } = context;
  const texts = dossierTextsOf(lang);
  const wrong = enti.flatMap(({ proofs }) => proofs.filter(({ found }) => found !== null && found.status !== 'same' && found.status !== 'no_digest'));
  if (wrong.length > 0) {
    const lines = wrong.map(({ document, file, found }) => `  ${printable(texts.proof(document, file ?? '', evidenceFileText(found, lang)))}\n`);
    await io.stderr.write(`${texts.look(wrong.length)}\n${lines.join('')}`);
    context.exitCode = exitCodes.findings;
  }
  if (io.stderr.isTTY) await io.stderr.write(`${printable(texts.written(output, files.length + 2 + enti.length + (enti.length > 1 ? 1 : 0), 'index.html'))}\n`);
}
