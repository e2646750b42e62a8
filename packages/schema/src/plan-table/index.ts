export { STATUS_CELLS, printFunding, printOffices, printStatus, printText } from './print-cells.ts';
export { readDay, readFunding, readHorizon, readOffices, readStatus, readText } from './read-cells.ts';
export type { Horizon, LineStatus } from './read-cells.ts';
