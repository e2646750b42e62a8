import { packOf } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';

import { classifyFile } from '../classify.ts';
import { PLACEHOLDER } from '../read-file.ts';
import type { RuleFile } from '../read-file.ts';

/** What a new rule starts from. */
export interface NewRule {
  /** `<pack>/<name>`. */
  readonly id: string;
  readonly today: CivilDate;
  /** Also the `pack.yml` of a new pack. */
  readonly isNewPack: boolean;
}

/**
 * The files of a new rule, whole and failing: every text, act, source and fact in them is one that
 * the author has yet to write, and lint says which. Null where the id is not that of a rule.
 * @example newRuleFiles({ id: 'pdnd/e-service', today: '2026-11-25', isNewPack: false })
 */
export function newRuleFiles({ id, today, isNewPack }: NewRule): RuleFile[] | null {
  const path = `${id}.yml`;
  if (classifyFile(path)?.kind !== 'rule') return null;
  const pack = packOf(id);
  return [
    ...(isNewPack ? [{ path: `${pack}/pack.yml`, text: packText(pack, today) }] : []),
    { path, text: ruleText(id, today) },
  ];
}

function packText(id: string, today: CivilDate): string {
  return `id: ${id}
version: 1.0.0
title: { it: "${PLACEHOLDER}: il nome del pacchetto", en: "${PLACEHOLDER}: the name of the pack" }
description:
  it: "${PLACEHOLDER}: quali obblighi raccoglie, e fino a quando si è letta ogni norma"
  en: "${PLACEHOLDER}: which duties it gathers, and up to when each norm was read"
# L'ultimo giorno per cui si sono lette le norme di questo pacchetto.
horizon: ${today}
`;
}

function ruleText(id: string, today: CivilDate): string {
  const year = Number(today.slice(0, 4));
  const fact = (value: boolean): string => `{ da: { scrivere: ${value} } }`;
  return `# Da completare: lint dice che cosa manca. I commenti si tolgono.
id: ${id}
obligation: ${id.slice(id.indexOf('/') + 1)}
title:
  it: "${PLACEHOLDER}: l'obbligo in una riga"
  en: "${PLACEHOLDER}: the duty in one line"
severity: medium # critical, high, medium, low, info
force: statutory # statutory, guideline, plan, grant
# verified solo dove lo si è letto in una fonte.
confidence: { duty: unverified, date: unverified, exposure: unverified }
# Atti in atti.yml, fonti in fonti.yml; checkedOn è il giorno in cui si è letto.
legalBasis:
  - { act: da-scrivere, article: "${PLACEHOLDER}", comma: "${PLACEHOLDER}", checkedOn: ${today}, source: da-scrivere }
inForce: { from: ${year}-01-01 }
# Oppure: fact, after, firstOf, yearly, every, continuous.
deadline: { on: ${year}-12-31 }
# Quando serve: appliesWhen sui dati dell'ente; forEach e where per gli elementi di un elenco.
require: { fact: da.scrivere, operator: equal, value: true }
# Si toglie per piani e finanziamenti. Classi: fine, fine_halved, fine_unclear, no_fine, other.
exposure: { cad18bis: no_fine, from: ${year}-01-01, basis: "${PLACEHOLDER}: la norma che prevede la conseguenza" }
messages:
  fail: "${PLACEHOLDER}: che cosa manca, con i dati tra graffe"
remedy: "${PLACEHOLDER}: chi fa che cosa, e presso chi"
evidence:
  - "${PLACEHOLDER}: il documento che prova l'adempimento"
actor: rtd # segretario, giunta, responsabile-servizio, fornitore, rup, sindaco
notes:
  - "${PLACEHOLDER}: dubbi e limiti; senza, si toglie"
# Gli esiti attesi si scrivono a mano, leggendo la norma.
examples:
  - { name: adempiuto, asOf: ${year + 1}-01-15, given: ${fact(true)}, expect: pass }
  - { name: il giorno prima che la regola esista, asOf: ${year - 1}-12-31, given: ${fact(false)}, expect: not_in_force }
  - { name: il primo giorno della regola, asOf: ${year}-01-01, given: ${fact(false)}, expect: pending }
  - { name: il giorno prima del termine, asOf: ${year}-12-30, given: ${fact(false)}, expect: { outcome: pending, timing: due_soon, dueDate: ${year}-12-31 } }
  - { name: il giorno del termine è ancora in tempo, asOf: ${year}-12-31, given: ${fact(false)}, expect: { outcome: pending, timing: due_soon, dueDate: ${year}-12-31 } }
  - { name: il giorno dopo il termine, asOf: ${year + 1}-01-01, given: ${fact(false)}, expect: { outcome: fail, timing: overdue, dueDate: ${year}-12-31 } }
  - { name: notizia vecchia quanto il termine, asOf: ${year + 1}-01-01, knownOn: ${year}-12-31, given: ${fact(false)}, expect: unknown }
  - { name: nessuna notizia, asOf: ${year + 1}-01-15, given: {}, expect: { outcome: unknown, missing: [da.scrivere] } }
`;
}
