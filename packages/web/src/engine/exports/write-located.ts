import { writeJunit } from '@adempi/report/junit';
import { writeSarif } from '@adempi/report/sarif';
import type { PlaceOf, TableOptions } from '@adempi/report';
import { locateFacts, readDocument } from '@adempi/schema/yaml';

import type { Current } from '../results/current.ts';

type View = Required<Pick<TableOptions, 'all' | 'exposure' | 'bundle'>>;

/** SARIF that points into the state file, as `adempi check -f sarif` writes it. */
export function writeLocatedSarif(current: Current, view: View): string {
  return writeSarif([current.assessment], { ...view, all: false, placeOf: placeIn(current) });
}

/** JUnit that points into the state file, as `adempi check -f junit` writes it. */
export function writeLocatedJunit(current: Current, view: View): string {
  return writeJunit([current.assessment], { ...view, placeOf: placeIn(current), failsUnknown: () => false });
}

function placeIn({ source: { name, text }, evaluator: { bundle }, settings: { lang } }: Current): PlaceOf {
  const locate = locateFacts({ document: readDocument(text, { file: name, lang }), file: name }, bundle);
  return (_, fact) => locate(fact);
}
