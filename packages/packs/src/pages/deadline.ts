import { dayAfter, elide, formatDay, isFactRef, isParamRef } from '@adempi/schema';
import type { OnceDeadline, Period, Rule } from '@adempi/schema';

import type { Entry } from './markdown.ts';
import { labelOf, titleOf } from './operand.ts';
import type { PageContext } from './operand.ts';
import { capitalize, monthDayWords, periodWords } from './words.ts';

/** A deadline in one line, for a table. @internal */
export function summarizeDeadline({ deadline, inForce }: Rule, context: PageContext): string {
  if ('yearly' in deadline) return elide`ogni anno, entro il ${monthDayWords(deadline.yearly)}`;
  if ('every' in deadline) return describeCycle(deadline.every);
  if ('continuous' in deadline) return elide`sempre dovuto dal ${formatDay(deadline.from ?? inForce.from)}`;
  if ('firstOf' in deadline) return `la prima tra: ${deadline.firstOf.map((member) => describeOnce(member, context)).join('; ')}`;
  return describeOnce(deadline, context);
}

/** When the duty must be met, as the entries of a list. @internal */
export function describeDeadline(rule: Rule, context: PageContext): Entry[] {
  const { deadline } = rule;
  if ('continuous' in deadline) return describeContinuous(rule, context);
  const entries: Entry[] = [{ text: describeDue(rule, context) }];
  if ('on' in deadline && typeof deadline.on === 'string') {
    entries.push({ text: elide`Il giorno del termine è ancora in tempo: scaduto dal ${formatDay(dayAfter(deadline.on))}.` });
  } else {
    entries.push({ text: 'Il giorno del termine è ancora in tempo: scaduto dal giorno dopo.' });
  }
  if ('since' in deadline && deadline.since !== undefined) {
    entries.push({ text: `Le scadenze prima di ${labelOf(deadline.since, context)} non contano.` });
  }
  if (deadline.metOn !== undefined) entries.push({ text: describeMetOn(deadline.metOn, isRecurring(rule), context) });
  return entries;
}

function describeContinuous({ deadline, inForce }: Rule, context: PageContext): Entry[] {
  const since = 'since' in deadline && deadline.since !== undefined ? labelOf(deadline.since, context) : null;
  const start = 'continuous' in deadline ? deadline.from : undefined;
  const from = elide`dal ${formatDay(start ?? inForce.from)}`;
  return [
    { text: since === null ? `Sempre dovuto, ${from}, quel giorno compreso.` : `Sempre dovuto, dal giorno indicato da ${since}; mai prima ${from.replace('dal', 'del')}.` },
  ];
}

function describeDue({ deadline }: Rule, context: PageContext): string {
  if ('yearly' in deadline) return elide`Ogni anno, entro il ${monthDayWords(deadline.yearly)}.`;
  if ('every' in deadline) {
    const { every, from } = deadline;
    const start = isFactRef(from)
      ? `da ${labelOf(from.fact, context)}`
      : isParamRef(from)
        ? `dalla data del parametro ${titleOf(from.param, context)}`
        : elide`dal ${formatDay(from)}`;
    const counted = isSingle(every) ? 'contato' : 'contati';
    return `${capitalize(describeCycle(every))}, ${counted} ${start}: il primo termine cade ${periodWords(every)} dopo.`;
  }
  if ('firstOf' in deadline) {
    return `Alla prima di queste date: ${deadline.firstOf.map((member) => describeOnce(member, context)).join('; ')}.`;
  }
  return 'continuous' in deadline ? 'Sempre dovuto.' : capitalize(`${describeOnce(deadline, context)}.`);
}

function describeCycle(every: Period): string {
  return `ogni ${isSingle(every) ? periodWords(every).replace(/^1 /, '') : periodWords(every)}`;
}

function isSingle(period: Period): boolean {
  return /^P0*1[DMY]$/.test(period);
}

function describeOnce(deadline: OnceDeadline, context: PageContext): string {
  if ('on' in deadline) {
    return isParamRef(deadline.on)
      ? `entro la data del parametro ${titleOf(deadline.on.param, context)}`
      : elide`entro il ${formatDay(deadline.on)}`;
  }
  if ('after' in deadline) {
    return `entro ${periodWords(deadline.after.offset)} da ${labelOf(deadline.after.fact, context)}`;
  }
  return `entro la data indicata da ${labelOf(deadline.fact, context)}`;
}

function describeMetOn(fact: string, isRecurrent: boolean, context: PageContext): string {
  return isRecurrent
    ? `L’adempimento vale per un ciclo se ${labelOf(fact, context)} cade dopo la scadenza precedente.`
    : `Il giorno dell’adempimento è ${labelOf(fact, context)}.`;
}

function isRecurring({ deadline }: Rule): boolean {
  return 'yearly' in deadline || 'every' in deadline;
}
