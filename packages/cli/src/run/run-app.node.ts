import { existsSync, readFileSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { isSystemError } from '@adempi/schema';

import { openBrowser } from '../app/open-browser.node.ts';
import { serveApp } from '../app/serve-app.node.ts';
import type { Serving } from '../app/serve-app.node.ts';
import { USUAL_PORT } from '../app/usual-port.ts';
import type { AppFlags } from '../commands/app.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { loadRegistry, locateRegistry } from '../registry-file.node.ts';
import { appTextsOf } from '../texts/app.ts';
import type { AppTexts } from '../texts/app.ts';

/** Serves the browser app until it is interrupted, and opens it where there is a browser. */
export async function runApp(flags: AppFlags, context: Context): Promise<void> {
  const { io, lang } = context;
  const texts = appTextsOf(lang);
  const serving = await start(flags, context);
  // The address is the payload: what a script may read.
  await io.stdout.write(`${texts.running(serving.address)}\n`);
  if (!['127.0.0.1', 'localhost', '::1'].includes(flags.host)) await io.stderr.write(`${texts.shared}\n`);
  const isOpen = flags.open && (await openBrowser(serving.address, context));
  await io.stderr.write(`${isOpen ? texts.toEnd : texts.openByHand}\n`);
  await interrupted();
  await serving.close();
  await io.stderr.write(`${texts.ended}\n`);
}

async function start({ host, port, registry }: AppFlags, context: Context): Promise<Serving> {
  const texts = appTextsOf(context.lang);
  const found = findRegistry(registry, context);
  const options = { ...readBuild(texts.notBuilt), host, registry: found, refusedHost: texts.refusedHost };
  const asked = port ?? USUAL_PORT;
  try {
    return await serveApp({ ...options, port: asked });
  } catch (error) {
    if (port !== undefined || codeOf(error) !== 'EADDRINUSE') throw explain(error, { host, port: asked }, texts);
    await context.io.stderr.write(`${texts.otherPort(asked)}\n`);
    return serveApp({ ...options, port: 0 });
  }
}

function explain(error: unknown, { host, port }: { readonly host: string; readonly port: number }, texts: AppTexts): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return new UsageError(texts.portTaken(port));
  if (code === 'EACCES') return new UsageError(texts.portForbidden(port));
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new UsageError(texts.noHost(host));
  return error;
}

function codeOf(error: unknown): string | undefined {
  return isSystemError(error) ? (error as NodeJS.ErrnoException).code : undefined;
}

/** The built app and the headers that go with it, beside the bundled command. */
function readBuild(missing: string): { readonly dir: string; readonly headers: OutgoingHttpHeaders } {
  const dir = fileURLToPath(new URL('./app/', import.meta.url));
  const headers = fileURLToPath(new URL('./app-headers.json', import.meta.url));
  if (!existsSync(dir) || !existsSync(headers)) throw new UsageError(missing);
  return { dir, headers: JSON.parse(readFileSync(headers, 'utf8')) as OutgoingHttpHeaders };
}

/** The registry that was asked for, which must be sound; else the usual one, if there is one. */
function findRegistry(asked: string | undefined, context: Context): string | null {
  if (asked !== undefined) loadRegistry(asked, context);
  const file = resolve(context.io.cwd, locateRegistry(asked, context));
  return existsSync(file) ? file : null;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
