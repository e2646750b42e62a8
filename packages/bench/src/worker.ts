/** The process of one measure: `node worker.js NAME JSON`; the answer is JSON on the standard output. */
import { runJob } from './jobs/job.ts';
import type { Jobs } from './jobs/job.ts';

const [name, asked] = process.argv.slice(2) as [keyof Jobs, string];
process.stdout.write(JSON.stringify(await runJob(name, JSON.parse(asked))));
