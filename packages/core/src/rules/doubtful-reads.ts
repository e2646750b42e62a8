import type { Deadline, Parameter } from '@adempi/schema';

import { buildOperand } from '../conditions/build-node.ts';
import type { BuildContext } from '../conditions/build-node.ts';
import type { Node, Operand } from '../conditions/node.ts';
import { operandsOf } from '../conditions/operands.ts';
import { isUnverifiedOn } from '../conditions/read-parameter.ts';

/** Where a rule reads parameters of which some value was not verified in a source. */
export interface DoubtfulReads {
  /** Those of its deadline, which are read at `asOf`. */
  readonly date: readonly Parameter[];
  /** Whether its conditions read any. */
  readonly duty: boolean;
}

/** Finds once, when a rule is compiled, whether its findings may be less sure than it says. */
export function findDoubtfulReads(deadline: Deadline, conditions: readonly Node[], context: BuildContext): DoubtfulReads {
  const isDoubtful = (parameter: Parameter): boolean => isUnverifiedOn(parameter, null);
  return {
    date: parametersIn(operandsOfDeadline(deadline, context)).filter(isDoubtful),
    duty: parametersIn(conditions.flatMap(operandsOf)).some(isDoubtful),
  };
}

function operandsOfDeadline(deadline: Deadline, context: BuildContext): readonly Operand[] {
  const members = 'firstOf' in deadline ? deadline.firstOf : [deadline];
  return members.map((member) => buildOperand('on' in member ? member.on : 'from' in member ? member.from : undefined, context));
}

function parametersIn(operands: readonly Operand[]): readonly Parameter[] {
  return operands.flatMap((operand) => (operand.kind === 'parameter' ? [operand.parameter] : []));
}
