// All tests of the core as one file: its modules are loaded once for each mutant, not once for each
// file. The check of the generators stays out, because it looks at what is generated, not at the core.
import.meta.glob(['../*.test.ts', '!../generated-worlds.test.ts'], { eager: true });
