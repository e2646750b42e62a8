#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);

if (existsSync(main)) {
  const { start } = await import(main.href);
  await start();
} else {
  process.stderr.write('Adempi non è ancora compilato: manca packages/cli/dist/main.js. Eseguire prima: npm run build\n');
  process.exitCode = 70;
}
