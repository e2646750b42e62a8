/** What Adempi says of waivers and baselines, in Italian: part of the catalogue in `it.ts`. */
export const waiversIt = {
  'waiver.no-items': 'La regola «{name}» riguarda tutto l’ente, e non singoli elementi: togli «istanza».',
  'waiver.same-role': 'Chi chiede e chi approva sono gli stessi («{found}»): deve approvare qualcun altro, per esempio il segretario o la giunta.',
  'waiver.dates': 'Il rinvio scade il {to}, prima di essere approvato (il {from}): correggi una delle due date.',
  'waiver.needs-norm': 'Nessun ente può derogare alla legge: per «{name}» è ammessa solo un’esenzione che cita la sua norma. Scrivi «norma» se uno di questi articoli esenta il Comune ({values}), altrimenti togli questa voce.',
  'waiver.act': 'L’atto «{name}» non è tra quelli delle regole[[: forse intendevi «{suggestion}»?]]. Per questa regola: {values}.',
  'waiver.norm-not-cited': '«{found}» non è tra le norme su cui si fonda «{name}»: {values}. Un’esenzione deve venire da uno di questi articoli.',
  'waiver.norm-incomplete': 'La norma va citata per intero: a «{found}» manca «{key}».',
  'waiver.duplicate': 'La stessa regola, per lo stesso ente e lo stesso elemento, è già nella voce {position} per gli stessi giorni: tieni una sola voce.',
  'waiver.expired': 'Rinvio scaduto il {to}: regola «{name}»[[, elemento «{item}»]]. Dal giorno dopo non vale più: serve una nuova approvazione, oppure va tolto dal file.',
  'waiver.unused': 'Rinvio che non serve: per la regola «{name}»[[, elemento «{item}»,]] oggi non c’è nulla da rinviare. Si può togliere dal file.',
  'waiver.item': 'Il rinvio della regola «{name}» indica «{item}», che non è tra gli elementi dello stato[[: forse intendevi «{suggestion}»?]].',
  'waiver.unknown-ente': 'Nessuno degli stati letti è dell’ente «{name}»[[: forse intendevi «{suggestion}»?]].',
  'baseline.duplicate': 'L’ente «{name}» è già nella voce {position}: tieni una sola voce.',
  'baseline.gone': 'Rilievi già noti e non più presenti: {count} ({values}). Si tolgono dal file con --prune-baseline.',
  'baseline.worse': 'Rilievi già noti che sono peggiorati, e perciò contano di nuovo: {count} ({values}).',
} as const;
