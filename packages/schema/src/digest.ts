import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalize } from 'json-canonicalize';

/**
 * SHA-256 of the canonical JSON (RFC 8785) of a value: the order of its keys does not count.
 * @example digestOf({ b: 1, a: 2 }) === digestOf({ a: 2, b: 1 })
 */
export function digestOf(value: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalize(value))))}`;
}

/** SHA-256 of the bytes of a file. */
export function digestOfBytes(bytes: Uint8Array): string {
  return `sha256:${bytesToHex(sha256(bytes))}`;
}
