import { MAX_SOURCE_BYTES } from '@adempi/adapters';

import type { RegistryTexts } from './texts/registry.ts';

/** The bytes of an address, or why they did not come, in words. */
export type Download = { readonly bytes: Uint8Array } | { readonly cause: string };

/** How a file is downloaded. */
export interface DownloadOptions {
  readonly timeoutSeconds: number;
  readonly texts: RegistryTexts['download'];
  /** In bytes. */
  readonly limit?: number;
}

/**
 * Downloads a file of data, whole, within a time and a size. What is no such file is refused: an
 * error of the site, or a web page where there was a table.
 */
export async function download(url: string, { timeoutSeconds, texts, limit = MAX_SOURCE_BYTES }: DownloadOptions): Promise<Download> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutSeconds * 1000), redirect: 'follow' });
    if (!response.ok) {
      await response.body?.cancel();
      return { cause: texts.status(response.status) };
    }
    const bytes = await readBody(response, limit);
    if (bytes === null) return { cause: texts.tooLarge(limit / 1024 / 1024) };
    return isPage(response, bytes) ? { cause: texts.html } : { bytes };
  } catch (error) {
    return { cause: explain(error, timeoutSeconds, texts) };
  }
}

/** Null when it is larger than it may be. */
async function readBody({ body }: Response, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    if (size > limit) return null;
  }
  return Buffer.concat(chunks);
}

function isPage({ headers }: Response, bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 200)).replace(/^\u00ef\u00bb\u00bf/u, '').trimStart();
  return /^\s*text\/html\b/iu.test(headers.get('content-type') ?? '') || start.startsWith('<');
}

/** What fetch throws says little: before the answer the site was not reached, after it the answer broke off. */
function explain(error: unknown, timeoutSeconds: number, texts: RegistryTexts['download']): string {
  const { name, message } = error as Error;
  if (name === 'TimeoutError') return texts.timeout(timeoutSeconds);
  return message === 'terminated' ? texts.broken : texts.unreachable;
}
