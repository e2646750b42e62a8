export { compileBundle } from './compile.ts';
export type { CompileResult } from './compile.ts';
export type { RuleFile } from './read-file.ts';
export { lintHorizon } from './lint-horizon.ts';
export { renderRulePage } from './pages/render-rule-page.ts';
export { renderPages } from './pages/render-pages.ts';
export type { Page } from './pages/render-pages.ts';
