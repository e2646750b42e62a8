import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';

/** A question before something is lost. */
export interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  readonly go: string;
  readonly cancel: string;
  readonly onGo: () => void;
  readonly onCancel: () => void;
}

/**
 * The browser's own dialog: it keeps the focus inside, closes on Escape, and gives the focus back. Whoever
 * presses Enter without reading loses nothing.
 */
export function ConfirmDialog({ title, text, go, cancel, onGo, onCancel }: ConfirmProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="confirm" aria-labelledby="confirm-title" onCancel={onCancel}>
      <h2 id="confirm-title" class="h4">{title}</h2>
      <p>{text}</p>
      <div class="actions">
        <button type="button" class="btn btn-primary" onClick={onGo}>{go}</button>
        <button type="button" class="btn btn-outline-primary" autofocus onClick={onCancel}>{cancel}</button>
      </div>
    </dialog>
  );
}
