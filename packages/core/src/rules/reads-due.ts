import type { Node, Operand } from '../conditions/node.ts';
import { operandsOf } from '../conditions/operands.ts';

/**
 * Whether a condition reads the due date, or a parameter at the due date: then what the due date
 * rests on, the verdict rests on too, even where the duty is met.
 */
export function readsDue(node: Node): boolean {
  return operandsOf(node).some(isDue);
}

function isDue(operand: Operand): boolean {
  return operand.kind === 'deadline' || (operand.kind === 'parameter' && !operand.atAsOf);
}
