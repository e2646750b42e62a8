import type { KnownFact } from '../facts/known-fact.ts';
import type { OperandValue } from './compare.ts';
import { readFact } from './frame.ts';
import type { Frame } from './frame.ts';
import type { Operand } from './node.ts';
import { readParameter } from './read-parameter.ts';

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
      const day = operand.atAsOf ? frame.asOf : frame.parameterDay;
      return day === null ? undefined : readParameter(operand.parameter, day);
    }
    case 'growth': {
      const base = readFact(frame, operand.base).value;
      const percent = readOperand(operand.percent, frame);
      return base === undefined || percent === undefined ? undefined : { base: base as number, percent: percent as number };
    }
  }
}

/** The facts that an operand reads. */
export function factsOfOperand(operand: Operand, frame: Frame): readonly KnownFact[] {
  if (operand.kind === 'fact') return [readFact(frame, operand.fact)];
  return operand.kind === 'growth' ? [readFact(frame, operand.base)] : [];
}
