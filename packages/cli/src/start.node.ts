import { createNodeIo } from './io.node.ts';
import { main } from './main.ts';

/** Runs the command line of this process. The exit code is set, so that output still in flight gets out. */
export async function start(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), createNodeIo());
}
