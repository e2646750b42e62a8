import type { Node, Operand } from '../conditions/node.ts';

/**
 * Whether a condition reads the due date, or a parameter at the due date: then what the due date
 * rests on, the verdict rests on too, even where the duty is met.
 */
export function readsDue(node: Node): boolean {
  switch (node.kind) {
    case 'leaf':
      return isDue(node.operand);
    case 'count':
      return isDue(node.atLeast);
    case 'each':
      return readsDue(node.child);
    case 'listed':
      return false;
    default:
      return node.children.some(readsDue);
  }
}

function isDue(operand: Operand): boolean {
  if (operand.kind === 'growth') return isDue(operand.percent);
  return operand.kind === 'deadline' || (operand.kind === 'parameter' && !operand.atAsOf);
}
