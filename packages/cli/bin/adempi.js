#!/usr/bin/env node
'use strict';

const { loadMain } = require('./load-main.js');

const main = loadMain();
if (main === null) {
  process.stderr.write('Adempi non è ancora compilato: manca packages/cli/dist/main.cjs. Eseguire prima: npm run build\n');
  process.exitCode = 70;
} else {
  main.start();
}
