import type { Node, Operand } from './node.ts';

/** The operands of every leaf of a condition; of a growth, what it is and its percentage. */
export function operandsOf(node: Node): readonly Operand[] {
  switch (node.kind) {
    case 'leaf':
      return withParts(node.operand);
    case 'count':
      return withParts(node.atLeast);
    case 'each':
      return operandsOf(node.child);
    case 'listed':
      return [];
    default:
      return node.children.flatMap(operandsOf);
  }
}

function withParts(operand: Operand): readonly Operand[] {
  return operand.kind === 'growth' ? [operand, ...withParts(operand.percent)] : [operand];
}
