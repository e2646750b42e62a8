import type { SampleTexts } from './sample.ts';

/** What is said of samples and of answers, in English. */
export const englishSample: SampleTexts = {
  command: 'estimates the errors of sources and rules from a sample that was checked by hand',
  argument: 'the sample, filled in: the file campione.xlsx that adempi batch --sample wrote',
  argumentName: '<sample>',
  options: {
    sample: 'draw N findings to check by hand, and write them to campione.xlsx',
    seed: 'seed of the draw: the same seed on the same data gives the same sample (default: 1)',
    replies: 'for each municipality in breach of the law, write into contraddittorio/ the worksheet on which it can answer',
  },
  values: { size: 'n', seed: 'seed' },
  help: 'With --sample also campione.xlsx, to be checked by hand and read by adempi sample; with --contraddittorio a worksheet\nfor each municipality, which comes back by --source contraddittorio:FILE.xlsx@DAY.',
  seedAlone: '--seed is of use only with --sample',
  drawn: (rows, findings, file) => `Sample: ${rows} findings of ${findings}, in ${file}.`,
  replies: (written, left) =>
    `Answers: ${written === 1 ? '1 worksheet' : `${written} worksheets`} in contraddittorio/.${left === 0 ? '' : ` Without one, because the ISTAT code is missing or occurs twice: ${left}.`}`,
  wanted: {
    answer: '«conforme», «non conforme», «da adempiere» or «non determinabile»',
    outcome: '«conforme», «non conforme» or «da adempiere» as in the file that adempi batch wrote',
    day: 'a day dd/mm/yyyy',
    stratum: 'the number of a stratum of the sheet «Strati»',
    count: 'a whole number as in the file that adempi batch wrote',
    once: 'a code that stands in no other row',
    text: 'a text as in the file that adempi batch wrote',
  },
  empty: (file) => `the sample ${file} holds no findings`,
  title: (checked, rows) => `Sample checked: ${checked} findings of ${rows}`,
  unfilled: (rows) => (rows === 1 ? '1 row is not filled in and does not count.' : `${rows} rows are not filled in and do not count.`),
  undetermined: (rows) => (rows === 1 ? 'Of 1 finding the outcome could not be determined: it is no error, and in no rate.' : `Of ${rows} findings the outcome could not be determined: they are no errors, and in no rate.`),
  covered: (share) => `The rates speak of ${share} of the findings: those of the strata in which at least one row was checked.`,
  head: ['Drawn', 'Checked', 'Undet.', 'Wrong', 'Rate', '95 % interv.'],
  adapter: 'Source',
  rule: 'Rule',
  all: 'All findings',
  notYet: '–',
  method: 'Estimate weighted by stratum; Wilson interval (1927) on the effective size of the sample. A finding that rests on two sources counts for both.',
};
