import { AccessibilityView } from './accessibility/accessibility-view.tsx';
import { CompareView } from './compare/compare-view.tsx';
import { DatesView } from './dates/dates-view.tsx';
import { FindingView } from './finding/finding-view.tsx';
import { FindingsView } from './findings/findings-view.tsx';
import { KnownView } from './known/known-view.tsx';
import { OfficesView } from './offices/offices-view.tsx';
import { OverviewView } from './overview/overview-view.tsx';
import { PlanView } from './plan/plan-view.tsx';
import { QuestionnaireView } from './questionnaire/questionnaire-view.tsx';
import { SaveView } from './save/save-view.tsx';
import { StartView } from './start/start-view.tsx';
import type { View } from './view.ts';

/** Every view of the app, in the order of the menu. */
export const views: readonly View[] = [
  { path: '', menu: ({ menu }) => menu.start, needsDocument: false, Component: StartView },
  { path: 'quadro', menu: ({ menu }) => menu.overview, needsDocument: true, Component: OverviewView },
  { path: 'domande', menu: ({ menu }) => menu.questionnaire, needsDocument: true, Component: QuestionnaireView },
  { path: 'uffici', menu: null, needsDocument: true, Component: OfficesView },
  { path: 'rilievi', menu: ({ menu }) => menu.findings, needsDocument: true, Component: FindingsView },
  { path: 'rilievo', menu: null, needsDocument: true, Component: FindingView },
  { path: 'programma', menu: ({ results }) => results.menu.plan, needsDocument: true, Component: PlanView },
  { path: 'date', menu: ({ results }) => results.menu.dates, needsDocument: true, Component: DatesView },
  { path: 'confronto', menu: ({ results }) => results.menu.compare, needsDocument: true, Component: CompareView },
  { path: 'dati', menu: ({ menu }) => menu.known, needsDocument: true, Component: KnownView },
  { path: 'salva', menu: ({ menu }) => menu.save, needsDocument: true, Component: SaveView },
  { path: 'accessibilita', menu: null, needsDocument: false, Component: AccessibilityView },
];
