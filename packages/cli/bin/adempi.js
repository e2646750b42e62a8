#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

const main = new URL('../dist/main.js', import.meta.url);

if (existsSync(main)) {
  // From Node 22 on, what was compiled once is not compiled again.
  module.enableCompileCache?.();
  const { start } = await import(main.href);
  await start();
} else {
  process.stderr.write('Adempi non è ancora compilato: manca packages/cli/dist/main.js. Eseguire prima: npm run build\n');
  process.exitCode = 70;
}
