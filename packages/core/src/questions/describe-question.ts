import { collectionOf, formatAddress, officeOf, textIn } from '@adempi/schema';
import type { Address, FactDefinition, Lang, Question, VocabularyIndex } from '@adempi/schema';


/** A fact as it is asked, before it is known why and for which rules. */
export type FactQuestion = Omit<Question, 'why' | 'rules' | 'score'>;

/**
 * The question that asks for the fact at an address, in a language. Null where the vocabulary does
 * not know it, and for the key of an item: that is asked with its list.
 * @example describeQuestion({ path: 'pdnd.aderente', collection: null, key: null }, indexVocabulary(bundle.vocabulary), 'it')?.office // 'RTD'
 */
export function describeQuestion(address: Address, vocabulary: VocabularyIndex, lang: Lang): FactQuestion | null {
  const { path, collection, key } = address;
  const definition = vocabulary.facts.get(path);
  const owner = collectionOf(vocabulary, path);
  if (definition === undefined || vocabulary.keys.get(owner ?? '') === path) return null;
  const { datedBy } = definition;
  return {
    fact: formatAddress(address),
    path,
    type: definition.type,
    item: collection === null || key === null ? null : { collection, key },
    ...wordsOf(definition, lang),
    office: officeOf(vocabulary, path),
    unit: definition.unit ?? null,
    minimum: definition.minimum ?? null,
    maximum: definition.maximum ?? null,
    values: (definition.values ?? []).map(({ value, label }) => ({ value, label: textIn(label, lang) })),
    datedBy: datedBy === undefined ? null : formatAddress({ ...address, path: datedBy }),
    registry: definition.registry ?? false,
  };
}

function wordsOf({ label, question = label, help, evidence = [] }: FactDefinition, lang: Lang): Pick<Question, 'label' | 'question' | 'help' | 'evidence'> {
  return { label: textIn(label, lang), question: textIn(question, lang), help: help === undefined ? null : textIn(help, lang), evidence };
}
