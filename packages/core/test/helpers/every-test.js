// All tests of the core as one file: its modules are loaded once for each mutant, not once for each
// file. The check of the generators stays out, because it looks at what is generated, not at the core.
// The laws come last, the slowest at the end: most mutants die before them.
import.meta.glob(['../../src/**/*.test.ts', '../*.test.ts', '!../generated-worlds.test.ts', '!../laws*.test.ts', '!../reference.test.ts', '!../engines-agree.test.ts'], { eager: true });
import.meta.glob(['../reference.test.ts', '../engines-agree.test.ts', '../laws*.test.ts', '!../laws-forecast.test.ts'], { eager: true });
import.meta.glob('../laws-forecast.test.ts', { eager: true });
