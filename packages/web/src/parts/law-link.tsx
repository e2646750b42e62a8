import type { JSX } from 'preact';

import { useTexts } from '../app-context.ts';
import type { Law } from '../engine/engine-types.ts';
import { Icon } from './icon.tsx';

/** A norm, with the title of its act; it leads to its text, where that can be read. */
export function LawLink({ law: { label, title, href } }: { readonly law: Law }): JSX.Element {
  const { frame } = useTexts();
  const act = title === '' ? null : <small>{title}</small>;
  if (href === null) return <>{label} {act}</>;
  return (
    <>
      <a href={href} target="_blank" rel="noopener noreferrer">{label}<Icon name="external-link" /><span class="visually-hidden"> {frame.newTab}</span></a> {act}
    </>
  );
}
