'use strict';

const { existsSync, readFileSync } = require('node:fs');
const module_ = require('node:module');
const { dirname, join } = require('node:path');
const v8 = require('node:v8');
const { Script } = require('node:vm');

const file = join(__dirname, '../dist/main.cjs');

/** What the build compiled, for the Node that it ran on: no other can use it. */
const cacheFile = join(dirname(file), `main.${process.version}-${process.arch}.cache`);

/**
 * Most runs end before optimised code has paid for itself: optimising it took a quarter of the time
 * of a check. This is how long a function must run first, in V8's own unit; 15 times its default.
 */
const flags = ['--interrupt-budget=1000000'];

/**
 * The bundled command; null when it was not built. Where the build ran on the same Node, it comes
 * compiled; elsewhere Node compiles it, and from 22.8 on remembers what it compiled.
 */
function loadMain() {
  const cachedData = readIfThere(cacheFile);
  if (cachedData !== null) return runScript(compileMain(cachedData));
  if (!existsSync(file)) return null;
  module_.enableCompileCache?.();
  return require(file);
}

/** The bundled command as a script that makes a CommonJS module. Node rejects a cache that does not fit. */
function compileMain(cachedData) {
  for (const flag of flags) v8.setFlagsFromString(flag);
  // It is ASCII: as Latin-1 it needs no decoding.
  return new Script(module_.wrap(readFileSync(file, 'latin1')), { filename: file, cachedData });
}

function runScript(script) {
  const made = { exports: {} };
  script.runInThisContext()(made.exports, require, made, file, dirname(file));
  return made.exports;
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

module.exports = { cacheFile, compileMain, loadMain, runScript };
