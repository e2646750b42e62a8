import { runContest } from './contest.ts';
import type { ContestJob, ContestResult } from './contest.ts';
import { runFloor } from './floor.ts';
import type { FloorJob } from './floor.ts';
import { runStream } from './stream.ts';
import type { StreamJob, StreamResult } from './stream.ts';
import { runTrace } from './trace.ts';
import type { TraceJob, TraceResult } from './trace.ts';

/** What can be asked of a fresh process, and what it answers. */
export interface Jobs {
  readonly contest: { readonly asked: ContestJob; readonly answer: ContestResult };
  readonly stream: { readonly asked: StreamJob; readonly answer: StreamResult };
  readonly trace: { readonly asked: TraceJob; readonly answer: TraceResult };
  readonly floor: { readonly asked: FloorJob; readonly answer: { readonly states: number } };
}

/** Does the job of a process: one measure, so that none is warmed or burdened by another. */
export async function runJob(name: keyof Jobs, asked: unknown): Promise<unknown> {
  switch (name) {
    case 'contest':
      return runContest(asked as ContestJob);
    case 'stream':
      return runStream(asked as StreamJob);
    case 'trace':
      return runTrace(asked as TraceJob);
    case 'floor':
      return runFloor(asked as FloorJob);
  }
}
