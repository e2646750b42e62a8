import { count, joinNames } from './phrases.ts';
import type { WorkPlanLabels } from './work-plan.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const days = (number: number): string => count(number, 'day', 'days');

/** The words of a programme of work, in English. */
export const english: WorkPlanLabels = {
  title: (ente) => `Programme of work: ${ente}`,
  asOf: (day) => `As of ${day}`,
  until: (day) => `what must be done again is told up to ${day}`,
  counts: ({ breach, due, renewal, check, answer }) => `${answer === 0 ? 'To' : `To answer AgID: ${answer}; to`} do now: ${breach}; by a coming term: ${due}; to be renewed: ${renewal}; to check: ${check}.`,
  questionCount: (questions) => `Missing pieces of information: ${questions}.`,
  sections: {
    first: 'What to do first',
    questions: 'Questions to answer first',
    checks: 'To check',
    setAside: 'Put off or exempted',
    ownWorks: 'Already in the municipality\'s plan',
    after: 'If it were done',
    notices: 'Notices',
    order: 'How the order is decided',
  },
  nothing: (checks) =>
    `No work is certain yet: of ${count(checks, 'duty or line', 'duties and lines')} it is not known whether they are met. The first work is to answer the questions below.`,
  nothingAtAll: 'There is nothing to do and nothing to check: keep the proofs, and assess again before the next term.',
  month: (key) => (key === 'now' ? 'Now' : key === 'undated' ? 'Without a date' : `${MONTHS[Number(key.slice(5)) - 1] ?? ''} ${key.slice(0, 4)}`),
  supplier: (key) => (key === 'unnamed' ? 'A supplier whose name is not known' : key === 'none' ? 'No supplier' : key),
  kind: { breach: 'not met', due: 'coming', renewal: 'to be renewed', check: 'to check', answer: 'term of AgID' },
  overdue: (day, number) => `now: it was due by ${day}, ${days(number)} ago`,
  always: 'now: always due',
  since: (day) => `now: due since ${day}`,
  begins: (day, number) => (number === 0 ? `due from today, ${day}` : `due from ${day}, in ${days(number)}`),
  passed: (day) => `the term of ${day} has passed`,
  boundSince: (day) => `due since ${day}`,
  coming: (day, number) => (number === 0 ? `today, ${day}` : `by ${day}, in ${days(number)}`),
  renewal: (day, number) => (number === 0 ? `to be done again today, ${day}` : `to be done again by ${day}, in ${days(number)}`),
  undated: 'no known term',
  actor: (name) => `In charge: ${name}`,
  headOf: (names, more, office) => `head of ${names.length + more === 1 ? 'the service' : 'the services'} ${names.map((name) => `“${name}”`).join(', ')}${more === 0 ? '' : ` and ${more} more`}, with ${office}`,
  withSupplier: (office) => `${office}, with the supplier`,
  offices: (names) => `in the municipality's plan: ${names}`,
  items: (names, more) => `${joinNames(names)}${more === 0 ? '' : ` and ${more} more`}`,
  rows: {
    actor: 'In charge',
    proof: 'Proof',
    effort: 'Work',
    lines: 'Closes',
    pnrr: 'PNRR',
    supplier: 'Supplier',
    questions: 'To learn',
    priority: 'Priority',
    when: 'When',
    office: 'Office',
    question: 'Question',
    duties: 'Duties',
  },
  unknownEffort: 'not judged',
  line: (code, subject) => `line ${code} of the Piano triennale (${subject})`,
  alsoNeeds: (rules) => `(it also needs: ${rules})`,
  moreLines: (lines) => `and ${count(lines, 'more line', 'more lines')}`,
  project: ({ id, title, cup, because }, measure) => {
    const name = `${title === null ? id : `“${title}”`}${measure === null ? '' : `, measure ${measure}`}${cup === null ? '' : `, CUP ${cup}`}`;
    return because === 'matter' ? `${name} (the project is about the same matter: its decree tells whether it pays)` : name;
  },
  moreQuestions: (questions) => `and ${count(questions, 'more question', 'more questions')}`,
  points: (total, parts) => `${count(total, 'point', 'points')} (${parts})`,
  part: { exposure: 'exposure', severity: 'severity', date: 'date', effort: 'work', procedure: 'procedure begun' },
  questionsIntro: (duties) =>
    duties === 1
      ? 'Of one duty it is not known whether it is met: until the questions are answered, the programme cannot tell whether there is work.'
      : `Of ${duties} duties it is not known whether they are met: until the questions are answered, the programme cannot tell whether there is work.`,
  toAnswer: 'To answer them, one at a time: adempi ask STATE. The answers go into the state file.',
  checksIntro: (duties, lines) =>
    `${count(duties, 'duty', 'duties')}${lines === 0 ? '' : ` and ${count(lines, 'line or target of the plan', 'lines and targets of the plan')}`}. To look at first:`,
  moreChecks: (checks) => (checks === 1 ? 'There is one more in the whole programme.' : `There are ${checks} more in the whole programme.`),
  toAsk: 'To ask this office:',
  done: (title, findings) => (findings === 0 ? `${title}: there was nothing to do` : title),
  change: (name, before, after) => `${name}: from ${before} to ${after}`,
  changed: {
    score: 'Score',
    coverage: 'Coverage',
    fail: 'Laws and guidelines not met',
    pending: 'Laws and guidelines coming',
    unknown: 'Laws and guidelines not determined',
    plan: 'Lines of the plan carried out or under way',
    grant: 'Terms of grants met',
  },
  same: (name, value) => `${name}: ${value}, as today`,
  exposed: (label) => `Duties not met with exposure “${label}”`,
  unchanged: 'The other counts stay as they are today.',
  ownWorksIntro: 'What the municipality has programmed itself, to be held against the terms above: that it is programmed does not prove that a duty is met.',
  ownWork: (day, title) => `${day ?? 'no date'}: ${title}`,
  order:
    'Each duty has the points of what it exposes to, of its severity, of its date and of the work that it asks: what has most comes first. The points are a judgement of Adempi and not of the law: they stand in rules/piano-di-lavoro.yml, and any municipality may use others with --weights.',
  comesBack: (day) => `After ${day} it is work again.`,
  fullPlan: 'The whole programme, with each question, to be adapted: -o programme.docx (or .md); for another program: -f json.',
};
