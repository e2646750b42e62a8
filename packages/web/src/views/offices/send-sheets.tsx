import { useEffect, useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { useApp } from '../../app-context.ts';
import type { AskedOffice, AskedOffices } from '../../engine/offices/offices-types.ts';
import { download } from '../../parts/download.ts';
import { Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { officeTextsOf } from '../../texts/offices.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The offices that have questions, each with its worksheet. */
export function SendSheets(): JSX.Element {
  const { state, desk } = useApp();
  const texts = officeTextsOf(state.settings.value.lang);
  const { asOf } = state.settings.value;
  const [asked, setAsked] = useState<AskedOffices | null>(null);
  const [replyBy, setReplyBy] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const result = state.result.value;
  useEffect(() => {
    void desk.listOffices().then(setAsked);
  }, [result]);
  const give = async (office: string): Promise<void> => {
    const day = replyBy ?? asked?.replyBy ?? '';
    const isLate = day < asOf;
    setWrong(isLate);
    const sheet = isLate ? null : await desk.writeSheet({ office, replyBy: day });
    if (sheet === null) return;
    download(sheet.name, sheet.bytes, XLSX);
    state.announcement.value = texts.downloaded(sheet.name);
  };
  return (
    <section class="panel">
      <h2 class="h4">{texts.sendTitle}</h2>
      <p>{texts.sendHelp}</p>
      <Field label={texts.replyBy} hint={texts.replyByHint} error={isWrong ? texts.replyByWrong : null}>
        {(ties) => <input {...ties} type="date" class="day" min={asOf} value={replyBy ?? asked?.replyBy ?? ''} onInput={(event) => setReplyBy(event.currentTarget.value)} />}
      </Field>
      {asked === null ? null : asked.offices.length === 0 ? <p>{texts.none}</p> : <Offices offices={asked.offices} onGive={(office) => void give(office)} />}
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
            <td><button type="button" class="btn btn-outline-primary btn-xs" onClick={() => onGive(one.office)}><Icon name="download" />{texts.download}<span class="visually-hidden">{texts.downloadOf(one.name)}</span></button></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
