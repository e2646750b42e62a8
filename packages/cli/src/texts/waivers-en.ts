import type { WaiverTexts } from './waivers.ts';

/** What is said of waivers and of baselines, in English. */
export const englishWaivers: WaiverTexts = {
  commands: {
    waivers: 'postponements and exemptions that a body decided: checks them, and takes out those no longer needed',
    lint: 'checks a file of waivers; with states it also says which are not needed',
    prune: 'takes out waivers that have ended; with states also those not needed',
  },
  arguments: {
    fileName: '<waivers>',
    file: 'file of waivers, such as rinvii.yml',
    statesName: '[state...]',
    states: 'state files of the bodies that it is about',
  },
  options: {
    waivers: 'postponements and exemptions that the body decided, such as rinvii.yml (repeatable); the outcome stays',
    baseline: 'known findings: a report of check -f json, or a file of --write-baseline; the outcome stays',
    verifyBaseline: 'the known findings with which the report was made',
    writeBaseline: 'write the findings of today as known, into this YAML file',
    pruneBaseline: 'take findings that are gone out of the file of --baseline',
    asOf: 'the day to look at, YYYY-MM-DD (default: today, in Rome)',
    write: 'take them out; else it only says which',
  },
  help: 'No body can waive the law: a duty of law only admits an exemption that cites its norm; a postponement is for plans and\ngrants. In any case the outcome stays, and a waiver holds up to its last day, that day included.',
  lintOk: ({ all, holding, ended, coming }, day) =>
    `${all === 1 ? '1 waiver, without errors' : `${all} waivers, without errors`}. On ${day}: ${holding} hold, ${ended} have ended${coming === 0 ? '' : `, ${coming} not yet approved`}.`,
  warnings: (count) => (count === 1 ? '1 warning.' : `${count} warnings.`),
  holds: ({ title, item, ente, until, days, isExemption }) =>
    `${isExemption ? 'Exemption' : 'Postponement'} until ${until} (${days === 0 ? 'ends today' : days === 1 ? 'ends tomorrow' : `${days} days left`}): ${title}${item === null ? '' : ` · ${item}`} [${ente}]`,
  noStates: 'To learn which waivers are not needed, name the state files, too.',
  nothingToPrune: 'Nothing to take out.',
  removed: (count, file) => `${count === 1 ? '1 waiver' : `${count} waivers`} taken out of ${file}.`,
  wouldRemove: (count, file) => `To take out: ${count === 1 ? '1 waiver' : `${count} waivers`}. Add --write to take them out of ${file}.`,
  baselineWritten: (findings, file) => `${findings === 1 ? '1 finding' : `${findings} findings`} written as known to ${file}.`,
  baselinePruned: (findings, file) => (findings === 0 ? `Nothing to take out of ${file}.` : `${findings === 1 ? '1 finding that is gone' : `${findings} findings that are gone`} taken out of ${file}.`),
  noCode: (ente) => `the state of “${ente}” has neither IPA nor ISTAT code: without, known findings cannot be told whose they are`,
  sameOutput: (file) => `${file} cannot be both the report (-o) and the list of known findings (--write-baseline): choose two names`,
  pruneAlone: '--prune-baseline needs --baseline FILE',
  pruneReport: (file) => `${file} is a report, and a report is not changed: for a file to take findings out of, write one with --write-baseline`,
  noStdin: (flag) => `${flag} wants a file: standard input is for states`,
  more: (count) => `More warnings on waivers: ${count}.`,
};
