/** What is written where no person was appointed, or where an office stands in for one. */
const PLACEHOLDERS = new Set(
  `nd nc na nn xx xxx no non nessuno nessuna null none vuoto vacante assente altro sconosciuto ignoto incarico tbd test prova
  daindicare dacompilare danominare dadefinire daindividuare dadesignare daassegnare dainserire dadeterminare dastabilire daincaricare
  inattesa inattesadinomina incorso incorsodinomina indefinizione infasedinomina
  rtd responsabile ufficio settore servizio servizi area comune unione ente amministrazione segretario segreteria segretariocomunale
  sindaco dirigente funzionario referente protocollo transizione digitale transizionedigitale comunale generale`.split(/\s+/u),
);

/**
 * Whether a first name and a surname are those of a person, and not what is written where there
 * is none: `da_indicare`, `n.d.`, `-`. In doubt they are not: that proves nothing either way.
 *
 * @example isNamed('Non individuato', '-') // false
 */
export function isNamed(first: string, last: string): boolean {
  return [first, last].every(isName);
}

function isName(text: string): boolean {
  const letters = text.toLowerCase().replace(/[^\p{L}]+/gu, '');
  const isPlaceholder = PLACEHOLDERS.has(letters) || /^non[\s_.-]/iu.test(text.trim());
  return letters.length >= 2 && !isPlaceholder && !/[\d@]/u.test(text) && !/^(.)\1+$/u.test(letters);
}
