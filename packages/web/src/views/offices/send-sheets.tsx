import { useEffect, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { addPeriod } from '@adempi/schema';

import { useApp } from '../../app-context.ts';
import type { AskedOffice } from '../../engine/offices/offices-types.ts';
import { download } from '../../parts/download.ts';
import { Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { officeTextsOf } from '../../texts/offices.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How long an office has to answer, unless another day is chosen. */
const REPLY_PERIOD = 'P15D';

/** The offices that have questions, each with its worksheet. */
export function SendSheets(): JSX.Element {
  const { state, desk } = useApp();
  const texts = officeTextsOf(state.settings.value.lang);
  const { asOf } = state.settings.value;
  const [offices, setOffices] = useState<readonly AskedOffice[] | null>(null);
  const [replyBy, setReplyBy] = useState(() => addPeriod(asOf, REPLY_PERIOD));
  const [isWrong, setWrong] = useState(false);
  const result = state.result.value;
  useEffect(() => {
    void desk.listOffices().then(setOffices);
  }, [result]);
  const give = async (office: string): Promise<void> => {
    const isLate = replyBy === '' || replyBy < asOf;
    setWrong(isLate);
    const sheet = isLate ? null : await desk.writeSheet({ office, replyBy });
    if (sheet === null) return;
    download(sheet.name, sheet.bytes, XLSX);
    state.announcement.value = texts.downloaded(sheet.name);
  };
  return (
    <section class="panel">
      <h2 class="h4">{texts.sendTitle}</h2>
      <p>{texts.sendHelp}</p>
      <Field label={texts.replyBy} hint={texts.replyByHint} error={isWrong ? texts.replyByWrong : null}>
        {(ties) => <input {...ties} type="date" class="day" min={asOf} value={replyBy} onInput={(event) => setReplyBy(event.currentTarget.value)} />}
      </Field>
      {offices === null ? null : offices.length === 0 ? <p>{texts.none}</p> : <Offices offices={offices} onGive={(office) => void give(office)} />}
    </section>
  );
}

function Offices({ offices, onGive }: { readonly offices: readonly AskedOffice[]; readonly onGive: (office: string) => void }): JSX.Element {
  const texts = officeTextsOf(useApp().state.settings.value.lang);
  const { office, questions, duties, sheet } = texts.head;
  return (
    <table class="offices">
      <caption class="visually-hidden">{texts.caption}</caption>
      <thead><tr>{[office, questions, duties, sheet].map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {offices.map((one) => (
          <tr key={one.office}>
            <th scope="row">{one.name}</th>
            <td>{one.questions}</td>
            <td>{one.duties}</td>
            <td><button type="button" class="btn btn-outline-primary btn-xs" aria-label={texts.download(one.name)} onClick={() => onGive(one.office)}><Icon name="download" />XLSX</button></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
