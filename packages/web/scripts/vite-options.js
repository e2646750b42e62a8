import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { VitePWA } from 'vite-plugin-pwa';

import { icons } from './icons.js';
import { pagePolicy } from './policy.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The rules as the command reads them, and the texts of acts and letters: `packages/cli/build.js` compiled them. */
const whole = fileURLToPath(new URL('../../cli/dist/bundle.json', import.meta.url));
const rules = fileURLToPath(new URL('../../cli/dist/verdicts.json', import.meta.url));
const sprites = createRequire(import.meta.url).resolve('bootstrap-italia/dist/svg/sprites.svg');

/** How Vite builds the app into a folder of static files that may be served from any path. */
export function viteOptions(outDir) {
  return {
    root,
    configFile: false,
    base: './',
    logLevel: 'warn',
    resolve: {
      // Some libraries have a form for workers, where there is no `document`: all of ours that do run there.
      conditions: ['source', 'worker', 'browser', 'module', 'import', 'default'],
      alias: [
        // Its form for Node looks for `Buffer` as soon as it is loaded.
        { find: /^csv-parse\/sync$/, replacement: 'csv-parse/browser/esm/sync' },
        // Colours of tables in a terminal: nothing of it is kept, but looking at it asks for Node.
        { find: /^@colors\/colors(\/safe)?$/, replacement: fileURLToPath(new URL('nothing.js', import.meta.url)) },
      ],
    },
    css: { preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'] } } },
    worker: { format: 'es', plugins: () => [packInPlace()] },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      // Fonts stay files: a policy that admits them as data would admit more.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
    plugins: [statePolicy(), addFiles(), keepOffline()],
  };
}

/**
 * Workbooks are packed by the worker that writes them: for a large sheet the library would start a worker of its own from
 * a string, which the policy forbids, and wait for it in vain. Its other form does the same at once.
 */
function packInPlace() {
  const mark = '\0pack-in-place:';
  return {
    name: 'pack-in-place',
    enforce: 'pre',
    resolveId: (source, importer = '') => {
      if (!source.endsWith('/zip/zipToArrayBuffer.js') || !importer.includes('write-excel-file')) return undefined;
      return `${mark}${fileURLToPath(new URL(source.replace('zipToArrayBuffer', 'zipToArrayBufferSync'), pathToFileURL(importer)))}`;
    },
    load: (id) => (id.startsWith(mark) ? `import pack from ${JSON.stringify(id.slice(mark.length))};\nexport default async (files) => pack(files);\n` : undefined),
  };
}

/** The policy first of all in the page: what comes before it would escape it. */
function statePolicy() {
  return {
    name: 'state-policy',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy }, injectTo: 'head-prepend' }],
  };
}

/** The rules, the texts of acts and letters, and the icons that the app shows out of the 500 that there are. */
function addFiles() {
  return {
    name: 'add-files',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'bundle.json', source: readFileSync(rules) });
      this.emitFile({ type: 'asset', fileName: 'drafts.json', source: JSON.stringify(JSON.parse(readFileSync(whole, 'utf8')).drafts) });
      this.emitFile({ type: 'asset', fileName: 'icons.svg', source: pickIcons(readFileSync(sprites, 'utf8')) });
    },
  };
}

function pickIcons(text) {
  const picked = icons.map((name) => {
    const symbol = new RegExp(`<symbol[^>]*\\sid="it-${name}"[^>]*>.*?</symbol>`, 's').exec(text);
    if (symbol === null) throw new Error(`no icon it-${name} in Bootstrap Italia`);
    return symbol[0];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${picked.join('')}</svg>\n`;
}

/** Everything is kept by the browser once it was loaded; a newer version takes over when it has come. */
function keepOffline() {
  return VitePWA({
    injectRegister: false,
    manifest: {
      name: 'Adempi',
      short_name: 'Adempi',
      description: 'Quali obblighi digitali il Comune adempie, quali no, entro quando e con quale rischio.',
      lang: 'it',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#0066cc',
      icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,svg,woff2,json,webmanifest}'],
      globIgnores: ['registro.json'],
      maximumFileSizeToCacheInBytes: 20 * 1024 * 1024,
      inlineWorkboxRuntime: true,
      // At once, without waiting until every tab is closed: `src/store/keep-offline.ts` tells the open ones.
      skipWaiting: true,
      clientsClaim: true,
      sourcemap: false,
      navigateFallback: 'index.html',
      // A registry that lies beside the app: the newest, or the last one seen.
      runtimeCaching: [{ urlPattern: /\/registro\.json$/, handler: 'NetworkFirst', options: { cacheName: 'registro' } }],
    },
  });
}
