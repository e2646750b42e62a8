export { MAX_BYTES, MAX_DEPTH } from './bounds.ts';
export { decodeUtf8 } from './decode-utf8.ts';
export type { Decoded } from './decode-utf8.ts';
export type { Position } from './lines.ts';
export { locateNearest, place } from './place.ts';
export { printDocument } from './print-document.ts';
export { readDocument } from './read-document.ts';
export type { ParsedDocument, ReadOptions, Target } from './read-document.ts';
