export { compileBundle } from './compile.ts';
export type { CompileOptions, CompileResult } from './compile.ts';
export type { RuleFile } from './read-file.ts';
export { lintRules } from './lint/lint-rules.ts';
export type { LintableBundle } from './lint/lint-rules.ts';
export { renderRulePage } from './pages/render-rule-page.ts';
export { renderPages } from './pages/render-pages.ts';
export type { Page } from './pages/render-pages.ts';
