import { fstatSync } from 'node:fs';

import { MAX_BYTES } from '@adempi/schema/yaml';

/** Reads a stream to its end, up to one byte over the bound: the caller sees that it is too long. */
async function readStream(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    chunks.push(bytes);
    size += bytes.length;
    if (size > MAX_BYTES) break;
  }
  return Buffer.concat(chunks);
}

/**
 * Reads the standard input. Node takes a folder there for an empty stream.
 * @throws an error of the system when it cannot be read
 */
export async function readStdin(): Promise<Uint8Array> {
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error('standard input is a folder'), { code: 'EISDIR' });
  return readStream(process.stdin);
}
