import type { JSX } from 'preact';
import { OUTCOMES } from '@adempi/core';
import { words } from '@adempi/schema';
import type { ToldItem } from '@adempi/report';

import { useApp, useTexts } from '../../app-context.ts';
import { Field } from '../../parts/field.tsx';
import { FILTERS, kindOf } from './filter-findings.ts';
import type { FindingFilter } from './filter-findings.ts';

/** The filters of the findings. */
export interface FilterProps {
  readonly items: readonly ToldItem[];
  readonly filter: FindingFilter;
  readonly onChange: (changed: Partial<FindingFilter>) => void;
}

type Choices = readonly (readonly [value: string, label: string])[];

/** Filters that offer only what there is to find. */
export function FindingFilters({ items, filter, onChange }: FilterProps): JSX.Element {
  const { state } = useApp();
  const { findings: texts } = useTexts();
  const { lang } = state.settings.value;
  const { outcome } = words(lang);
  const choices = choicesOf(items);
  const outcomes = OUTCOMES.filter((one) => items.some((item) => item.outcome === one)).map((one) => [one, outcome[one]] as const);
  const kinds = [...new Set(items.map(kindOf))].toSorted().map((kind) => [kind, texts.kinds[kind]] as const);
  return (
    <form class="filters" role="search" aria-label={texts.filters} onSubmit={(event) => event.preventDefault()}>
      <Choice label={texts.outcome} value={filter.esito} choices={outcomes} onChange={(esito) => onChange({ esito })} />
      {filter.esito === '' ? null : (
        <p class="whole">
          <label><input type="checkbox" checked={filter.insieme !== ''} onChange={(event) => onChange({ insieme: event.currentTarget.checked ? 'si' : '' })} /> {texts.whole}</label>
        </p>
      )}
      <Choice label={texts.area} all={texts.allAreas} value={filter.area} choices={choices.areas} onChange={(area) => onChange({ area })} />
      <Choice label={texts.actor} value={filter.chi} choices={choices.actors} onChange={(chi) => onChange({ chi })} />
      <Choice label={texts.force} value={filter.tipo} choices={kinds} onChange={(tipo) => onChange({ tipo })} />
      <Field label={texts.text}>
        {(ties) => <input {...ties} type="search" class="form-control" value={filter.testo} onInput={(event) => onChange({ testo: event.currentTarget.value })} />}
      </Field>
      {FILTERS.every((name) => filter[name] === '') ? null : (
        <button type="button" class="btn btn-outline-primary btn-xs" onClick={() => onChange({ esito: '', insieme: '', area: '', chi: '', tipo: '', testo: '' })}>{texts.reset}</button>
      )}
    </form>
  );
}

function choicesOf(items: readonly ToldItem[]): { readonly areas: Choices; readonly actors: Choices } {
  const sorted = (pairs: readonly (readonly [string, string])[]): Choices => [...new Map(pairs)].toSorted(([, one], [, other]) => one.localeCompare(other));
  return {
    areas: sorted(items.map(({ area, areaTitle }) => [area, areaTitle])),
    actors: sorted(items.map(({ actor, actorText }) => [actor, actorText])),
  };
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** What stands for no choice. */
  readonly all?: string;
  readonly choices: Choices;
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, all, choices, onChange }: ChoiceProps): JSX.Element {
  const { findings: texts } = useTexts();
  return (
    <Field label={label}>
      {(ties) => (
        <select {...ties} class="form-select" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{all ?? texts.all}</option>
          {choices.map(([name, text]) => <option key={name} value={name}>{text}</option>)}
        </select>
      )}
    </Field>
  );
}
