import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ComponentChildren, JSX } from 'preact';

/** Set once a page was shown: the first one leaves the focus where the browser puts it. */
let hasShown = false;

/** A page with its heading, which gets the focus when the reader comes to it: a screen reader then says where one is. */
export function Page({ title, lead, children }: { readonly title: string; readonly lead?: string; readonly children: ComponentChildren }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  // At once: what asks for the focus later, such as a problem, gets it.
  useLayoutEffect(() => {
    if (hasShown) {
      heading.current?.focus();
      scrollTo(0, 0);
    }
    hasShown = true;
  }, []);
  useEffect(() => {
    document.title = `${title} - Adempi`;
  }, [title]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>{title}</h1>
      {lead === undefined ? null : <p class="lead">{lead}</p>}
      {children}
    </>
  );
}
