import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What the floor of a batch reads and writes. */
export interface FloorJob {
  readonly input: string;
  readonly output: string;
  /** Bytes written for each state: as many as the batch that is compared writes. */
  readonly bytesPerState: number;
}

/** Reads states as NDJSON and writes lines of some size, and nothing else: no batch can cost less. */
export async function runFloor({ input, output, bytesPerState }: FloorJob): Promise<{ readonly states: number }> {
  const line = `${JSON.stringify({ x: 'x'.repeat(Math.max(0, bytesPerState - 9)) })}\n`;
  const out = createWriteStream(output);
  let states = 0;
  for await (const text of createInterface({ input: createReadStream(input), crlfDelay: Infinity })) {
    JSON.parse(text);
    states += 1;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return { states };
}
