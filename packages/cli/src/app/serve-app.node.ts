import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import sirv from 'sirv';

import { isAllowedHost, isAnywhere } from './allowed-hosts.ts';

/** What is served, and to whom. */
export interface ServeOptions {
  /** Folder of the built app. */
  readonly dir: string;
  /** Sent with every answer: the policy of the page among them. */
  readonly headers: OutgoingHttpHeaders;
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  /** The registry of enti, served beside the app; null: there is none. */
  readonly registry: string | null;
  readonly refusedHost: (host: string) => string;
}

/** A server that answers. */
export interface Serving {
  /** Such as `http://127.0.0.1:40123/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the app until it is closed. It reads and writes nothing else: all work happens in the browser.
 * @throws {NodeJS.ErrnoException} when the port or the host cannot be had
 */
export async function serveApp(options: ServeOptions): Promise<Serving> {
  const files = sirv(options.dir, { etag: true });
  const server = createServer((request, response) => {
    if (isRefused(request, response, options)) return;
    if (request.url?.split('?')[0] === '/registro.json') void sendRegistry(options.registry, response);
    else files(request, response);
  });
  await listen(server, options);
  const { address, family, port } = server.address() as AddressInfo;
  return {
    address: `http://${options.host === address || isAnywhere(address) ? nameOf(address, family) : options.host}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, { host, port }: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

/** Whether a request was answered already, because it is none that the app makes. */
function isRefused({ method, headers, socket }: IncomingMessage, response: ServerResponse, { headers: own, host, refusedHost }: ServeOptions): boolean {
  for (const [name, value] of Object.entries(own)) if (value !== undefined) response.setHeader(name, value);
  const refuse = (status: number, text: string): true => {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
    return true;
  };
  // A page of another site may have its own name point here: it must not get in by it.
  const name = headers.host ?? '';
  if (!isAllowedHost(name, { host, port: socket.localPort ?? 0 })) return refuse(403, refusedHost(name));
  return method === 'GET' || method === 'HEAD' ? false : refuse(405, '');
}

async function sendRegistry(file: string | null, response: ServerResponse): Promise<void> {
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  if (bytes === null) response.writeHead(204).end();
  else response.writeHead(200, { 'Content-Type': 'application/json' }).end(bytes);
}

function nameOf(address: string, family: string): string {
  if (isAnywhere(address)) return 'localhost';
  return family === 'IPv6' ? `[${address}]` : address;
}
