export { compileBundle } from './compile.ts';
export type { CompileResult } from './compile.ts';
export type { RuleFile } from './read-file.ts';
export { lintHorizon } from './lint-horizon.ts';
export { renderRulePage } from './pages/render-rule-page.ts';
export { renderCataloguePage } from './pages/render-catalogue-page.ts';
export { renderRuleIndex } from './pages/render-rule-index.ts';
