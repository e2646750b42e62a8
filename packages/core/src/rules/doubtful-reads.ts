import { isParamRef } from '@adempi/schema';
import type { Deadline, Parameter } from '@adempi/schema';

import type { BuildContext } from '../conditions/build-node.ts';
import type { Node } from '../conditions/node.ts';
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
    date: parametersOfDeadline(deadline, context).filter(isDoubtful),
    duty: conditions.flatMap(parametersOf).some(isDoubtful),
  };
}

function parametersOfDeadline(deadline: Deadline, { parameters }: BuildContext): readonly Parameter[] {
  const members = 'firstOf' in deadline ? deadline.firstOf : [deadline];
  const refs = members.map((member) => ('on' in member ? member.on : 'from' in member ? member.from : null)).filter(isParamRef);
  // A kind of deadline that reads no parameter may name one that is not there, and is judged.
  return refs.flatMap(({ param }) => parameters.get(param) ?? []);
}

function parametersOf(node: Node): readonly Parameter[] {
  return operandsOf(node).flatMap((operand) => (operand.kind === 'parameter' ? [operand.parameter] : []));
}
