import { useApp } from '../../app-context.ts';
import type { QuestionChoice } from '../../engine/questionnaire/questionnaire-types.ts';
import { refine, route } from '../../router/navigation.ts';

/** Which questions the address asks for; those passed over in this session are left for later. */
export function useChoice(): QuestionChoice {
  const { params } = route.value;
  const of = (name: string): string | null => (params.get(name) ?? '') || null;
  return { office: of('ufficio'), area: of('area'), again: of('ancora') !== null, wanted: of('domanda'), skip: useApp().state.interview.skipped.value };
}

/** Asks other questions: the address says which. */
export function choose({ office, area, again, wanted }: Omit<QuestionChoice, 'skip'>): void {
  refine({ ufficio: office ?? '', area: area ?? '', ancora: again ? '1' : '', domanda: wanted ?? '' });
}
