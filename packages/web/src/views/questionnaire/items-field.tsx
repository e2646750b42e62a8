import { useLayoutEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';

import type { AskedItems } from '../../engine/questionnaire/questionnaire-types.ts';
import { Choices } from './choices.tsx';
import type { Draft, DraftRow } from './draft.ts';
import { faultText } from './fields.ts';
import type { FieldsProps } from './fields.ts';
import { ItemRow } from './item-row.tsx';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** A collection: the items that are known, others to add, and whether these are all. */
export function ItemsField({ question: { list, label }, draft, faults, onChange }: FieldsProps): JSX.Element | null {
  const texts = useQuestionnaireTexts();
  const box = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  useLayoutEffect(() => {
    if (added.current) [...(box.current?.querySelectorAll<HTMLElement>('.item-row') ?? [])].at(-1)?.querySelector<HTMLElement>('input')?.focus();
    added.current = false;
  }, [draft.rows.length]);
  if (list === null) return null;
  const { rows, whole } = draft;
  const add = (): void => {
    added.current = true;
    onChange({ ...draft, rows: [...rows, newRow(rows)] });
  };
  const isEmpty = rows.every(({ key, name }) => key === null && name.trim() === '') || rows.every(({ key }) => key !== null && draft.removed.includes(key));
  return (
    <div ref={box}>
      <p class="items-label" id="items">{label}</p>
      {rows.length === 0 ? <p>{texts.noItems}</p> : null}
      {rows.map((row, position) => <ItemRow key={row.id} row={row} position={position} list={list} draft={draft} faults={faults} onChange={(changed) => onChange(withRow(draft, changed))} onRemove={() => onChange(withoutRow(draft, row))} />)}
      <p><button type="button" class="btn btn-outline-primary" onClick={add}>{texts.addItem}</button></p>
      <Choices
        type="radio"
        legend={texts.areAll}
        options={[{ value: 'whole', label: isEmpty ? texts.wholeNone : texts.whole }, { value: 'open', label: texts.open }]}
        chosen={[whole]}
        error={faultText(faults, 'whole', { texts, empty: 'nothing' })}
        onChange={([chosen]) => onChange({ ...draft, whole: chosen === 'whole' ? 'whole' : 'open' })}
      />
    </div>
  );
}

function newRow(rows: readonly DraftRow[]): DraftRow {
  return { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, key: null, name: '', values: {} };
}

function withRow(draft: Draft, changed: DraftRow): Draft {
  return { ...draft, rows: draft.rows.map((row) => (row.id === changed.id ? changed : row)) };
}

/** A new row goes at once; an item that the state knows only when the answer is saved, and until then it can come back. */
function withoutRow(draft: Draft, { id, key }: DraftRow): Draft {
  if (key === null) return { ...draft, rows: draft.rows.filter((row) => row.id !== id) };
  const { removed } = draft;
  return { ...draft, removed: removed.includes(key) ? removed.filter((one) => one !== key) : [...removed, key] };
}

/** What a row needs. */
export interface ItemRowProps extends Pick<FieldsProps, 'draft' | 'faults'> {
  readonly row: DraftRow;
  readonly position: number;
  readonly list: AskedItems;
  readonly onChange: (row: DraftRow) => void;
  readonly onRemove: () => void;
}
