import type { waiversIt } from './waivers-it.ts';

/** The same sentences in English, with the same parameters. */
export const waiversEn: Readonly<Record<keyof typeof waiversIt, string>> = {
  'waiver.no-items': 'The rule “{name}” is about the whole body, not about single items: take out “istanza”.',
  'waiver.same-role': 'Who asks and who approves are the same (“{found}”): someone else must approve, such as the segretario or the giunta.',
  'waiver.dates': 'The postponement ends on {to}, before it is approved (on {from}): correct one of the two days.',
  'waiver.needs-norm': 'No body can waive the law: for “{name}” only an exemption that cites its norm is admitted. Write “norma” if one of these articles exempts the municipality ({values}), else take this entry out.',
  'waiver.act': 'The act “{name}” is not among those of the rules[[: did you mean “{suggestion}”?]]. For this rule: {values}.',
  'waiver.norm-not-cited': '“{found}” is not among the norms that “{name}” rests on: {values}. An exemption must come from one of these articles.',
  'waiver.norm-incomplete': 'The norm must be cited in full: “{found}” lacks “{key}”.',
  'waiver.duplicate': 'The same rule, for the same body and the same item, stands in entry {position} for the same days: keep one entry.',
  'waiver.expired': 'Postponement ended on {to}: rule “{name}”[[, item “{item}”]]. From the day after it no longer holds: it needs a new approval, or has to be taken out of the file.',
  'waiver.unused': 'Postponement that is not needed: for the rule “{name}”[[, item “{item}”,]] there is nothing to put off today. It can be taken out of the file.',
  'waiver.item': 'The postponement of the rule “{name}” names “{item}”, which is not among the items of the state[[: did you mean “{suggestion}”?]].',
  'waiver.unknown-ente': 'None of the states read is of the body “{name}”[[: did you mean “{suggestion}”?]].',
  'baseline.duplicate': 'The body “{name}” stands in entry {position} already: keep one entry.',
  'baseline.gone': 'Findings that were known and are gone: {count} ({values}). Take them out of the file with --prune-baseline.',
  'baseline.worse': 'Findings that were known and got worse, so that they count again: {count} ({values}).',
};
