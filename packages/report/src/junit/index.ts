export { writeJunit } from './write-junit.ts';
export type { JunitOptions } from './write-junit.ts';
