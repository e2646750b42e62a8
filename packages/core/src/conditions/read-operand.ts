import type { CivilDate } from '@adempi/schema';

import type { KnownFact } from '../facts/known-fact.ts';
import type { OperandValue } from './compare.ts';
import { readFact } from './frame.ts';
import type { Frame } from './frame.ts';
import type { Operand } from './node.ts';
import { isUnverifiedOn, readParameter } from './read-parameter.ts';

/** Reads an operand. Undefined when it is not known. */
export function readOperand(operand: Operand, frame: Frame): OperandValue | undefined {
  switch (operand.kind) {
    case 'none':
      return null;
    case 'literal':
      return operand.value;
    case 'fact':
      return readFact(frame, operand.fact).value;
    case 'asOf':
      return frame.asOf;
    case 'deadline':
      return frame.dates[operand.which] ?? undefined;
    case 'parameter': {
      const day = dayOf(operand, frame);
      if (day === null || (frame.verifiedOnly && isUnverifiedOn(operand.parameter, day))) return undefined;
      return readParameter(operand.parameter, day);
    }
    case 'growth': {
      const base = readFact(frame, operand.base).value;
      const percent = readOperand(operand.percent, frame);
      return base === undefined || percent === undefined ? undefined : { base: base as number, percent: percent as number };
    }
  }
}

/** Whether an operand reads a value of a parameter that was not verified. */
export function readsUnverified(operand: Operand, frame: Frame): boolean {
  if (operand.kind === 'growth') return readsUnverified(operand.percent, frame);
  return operand.kind === 'parameter' && isUnverifiedOn(operand.parameter, dayOf(operand, frame));
}

function dayOf({ atAsOf }: Extract<Operand, { kind: 'parameter' }>, frame: Frame): CivilDate | null {
  return atAsOf ? frame.asOf : frame.parameterDay;
}

/** The facts that an operand reads. */
export function factsOfOperand(operand: Operand, frame: Frame): readonly KnownFact[] {
  if (operand.kind === 'fact') return [readFact(frame, operand.fact)];
  return operand.kind === 'growth' ? [readFact(frame, operand.base)] : [];
}
