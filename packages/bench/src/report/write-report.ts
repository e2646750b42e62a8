import { engines } from '../engines/engines.ts';
import type { EngineName } from '../engines/engines.ts';
import type { Figures } from '../measure.ts';
import { SHAPE } from '../workload/workload.ts';
import { judgeGoals } from './goals.ts';
import { ratioOf, timeOf } from './ratios.ts';

/** Where and when a run was made. */
export interface Setting {
  readonly machine: string;
  readonly day: string;
  readonly node: string;
  readonly rounds: number;
  readonly slowStates: number;
}

/** The page of a run, as Markdown. */
export function writeReport(figures: Figures, setting: Setting): string {
  return [...writeHead(setting), ...writeGoals(figures), ...writeEngines(figures), ...writeGrowth(figures), ...writeRest(figures), ...MEANING].join('\n');
}

function writeHead({ machine, day, node, rounds, slowStates }: Setting): string[] {
  return [
    '# Benchmarks',
    '',
    'Written by `pnpm bench`, which runs everything below; do not edit. `pnpm bench --quick` prints a rough',
    'run in under a minute and writes nothing.',
    '',
    `Machine: ${machine}. Node ${node}. ${day}. ${rounds} rounds; in each, every engine in a fresh process, in turn;`,
    'ratios are taken within a round, and the middle of the rounds is shown. Times are of the main thread on',
    'the processor where Linux tells them, else on the wall; those of whole processes are on the wall.',
    '',
    `Load: ${SHAPE.states} states x ${SHAPE.rules} rules (about 715 comparisons, ${SHAPE.facts} facts, 15 % absent), made from a seed.`,
    `json-rules-engine would take most of the time: it is given ${slowStates} of the states, and shown per state.`,
    '',
  ];
}

function writeGoals(figures: Figures): string[] {
  const rows = judgeGoals(figures).map(({ what, goal, measured, holds }) => [what, goal, measured, holds === null ? '–' : holds ? 'yes' : '**no**']);
  return ['## Figures to hold', '', ...table(['figure', 'goal', 'measured', 'holds?'], rows), ''];
}

function writeEngines(figures: Figures): string[] {
  const rows = (Object.keys(engines) as EngineName[]).map((engine) => {
    const time = (phase: 'first' | 'warm'): string => timeOf(figures, engine, phase).toFixed(1);
    const ratio = (phase: 'first' | 'warm'): string => `${ratioOf(figures, engine, 'json-rules-engine', phase).toFixed(engine.startsWith('json-rules') ? 1 : 0)}x`;
    const agrees = figures.rounds.every((round) => round[engine].agrees) ? 'yes' : '**no**';
    return [engine, time('first'), time('warm'), ratio('first'), ratio('warm'), agrees];
  });
  const head = ['engine', 'first, µs per state', 'warm, µs per state', 'first, ratio', 'warm, ratio', 'same verdicts'];
  return ['## Engines', '', ...table(head, rows), ''];
}

function writeGrowth({ byRules, byStates }: Figures): string[] {
  const row = ({ rules, states, perState, memory }: Figures['byRules'][number]): string[] => [String(rules), String(states), perState.toFixed(1), memory.toFixed(0)];
  return ['## Growth', '', 'Screening as it is, states in portions of 790.', '', ...table(['rules', 'states', 'µs per state', 'peak memory, MB'], [...byRules, ...byStates].map(row)), ''];
}

function writeRest({ trace, start, batch }: Figures): string[] {
  const seconds = (figure: number | null): string => (figure === null ? 'not measured' : `${figure.toFixed(2)} s`);
  const rows = [
    ['reading a state: copy, check, facts into slots', `${trace.read.toFixed(1)} µs`],
    ['of which facts checked and read into slots', `${trace.slots.toFixed(1)} µs`],
    ['deciding the conditions, facts in slots', `${(trace.conditions - trace.slots).toFixed(1)} µs`],
    ['a screening', `${trace.screen.toFixed(1)} µs`],
    ['an assessment', `${trace.assess.toFixed(1)} µs`],
    ['an assessment with its traces', `${trace.assessWithTraces.toFixed(1)} µs`],
    ['the traced findings of one rule, state read', `${trace.explainOne.toFixed(1)} µs`],
    ['an empty Node process', `${start.empty.toFixed(0)} ms`],
    ['`adempi check` of one Comune', start.check === null ? 'not measured' : `${start.check.toFixed(0)} ms`],
    [`reading ${batch.states} states as NDJSON and writing as much as their findings`, seconds(batch.floor)],
    ['`adempi batch` of them, one job', seconds(batch.oneJob)],
    ['`adempi batch` of them, two jobs', seconds(batch.twoJobs)],
  ];
  return ['## Traces, start and batch', '', ...table(['what', 'cost'], rows), ''];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

const MEANING = [
  '## What is compared',
  '',
  '- **adempi**: `screen` of any value: it is copied, its form and its facts are checked, provenance is',
  '  settled; then each rule: applicability, deadline, requirement, breach test, timing, class of exposure,',
  '  confidence; then the totals.',
  '- **adempi-checked**: the same with `isChecked`: the form of the state is not checked again.',
  '- **adempi-conditions**: facts checked and read into slots, and each requirement decided: what the other',
  '  engines do, but in three values and with provenance.',
  '- **hand-written**: a JavaScript function for each rule, in two values, on the raw object: it checks nothing',
  '  and knows nothing of absent facts.',
  '- **json-logic-engine**, **ajv**: compiled. **json-rules-engine**: as it comes, with JSONPath; **-dotted**: its',
  '  fastest resolver of paths.',
  '',
  'The others decide in two values: an absent fact makes a comparison true or false as it happens. Verdicts are',
  'therefore compared where three values decide: there any value in the place of an absent fact gives the same,',
  'so that all engines must agree. The sums of those verdicts do ("same verdicts").',
  '',
  'Where a figure does not hold: the peers and the hand-written functions read raw objects, and check nothing.',
  'Adempi checks each fact against the vocabulary and settles its day and source before it decides: see the',
  'costs of reading above, where deciding alone is shown apart.',
  '',
  'Code: `packages/bench`. The smoke test there runs every engine on a few states and compares the verdicts,',
  'never the times.',
  '',
];
