import { createNodeIo } from './io.node.ts';
import { main } from './main.ts';

export { createNodeIo, main };

/**
 * Runs the command line of this process, and ends it. Whatever was written is out by then: every
 * write is waited for. Left to itself, Node would tidy up its memory first.
 */
export async function start(): Promise<void> {
  process.exit(await main(process.argv.slice(2), createNodeIo()));
}
