import { collectionOf, factsBefore, formatAddress } from '@adempi/schema';
import type { Question, VocabularyIndex } from '@adempi/schema';

/**
 * Leaves out the questions that come after another which is open among them, of the same item or of
 * the ente (`askedAfter` in the vocabulary): whether an act is published is not asked of who does not
 * know whether there is one. Nothing is lost: they are asked once the first is known, and at once
 * where nobody needs the first. Who cannot wait for answers, as a worksheet, asks all.
 * @example leaveFollowUps(rankQuestions(assessment, bundle), indexVocabulary(bundle.vocabulary))
 */
export function leaveFollowUps(questions: readonly Question[], vocabulary: VocabularyIndex): Question[] {
  const open = new Set(questions.map(({ fact }) => fact));
  return questions.filter((question) => !firstsOf(question, vocabulary).some((first) => open.has(first)));
}

/** Addresses of the facts that a question comes after. */
function firstsOf({ path, item }: Question, vocabulary: VocabularyIndex): string[] {
  return [...factsBefore(vocabulary, path)].map((first) => {
    const isOfItem = item !== null && collectionOf(vocabulary, first) === item.collection;
    return formatAddress({ path: first, collection: null, key: null, ...(isOfItem ? item : {}) });
  });
}
