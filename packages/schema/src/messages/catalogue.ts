import type { Lang } from '../types/common.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import type { MessageCode } from './it.ts';
import { waiversEn } from './waivers-en.ts';
import { waiversIt } from './waivers-it.ts';

/** All sentences of a language, by code. */
export const catalogue: Readonly<Record<Lang, Readonly<Record<MessageCode, string>>>> = {
  it: { ...it, ...waiversIt },
  en: { ...en, ...waiversEn },
};
