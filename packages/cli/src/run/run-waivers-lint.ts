import { daysBetween, formatDay } from '@adempi/schema';
import type { Bundle, CivilDate, Rinvio } from '@adempi/schema';

import type { WaiversFlags } from '../commands/waivers.ts';
import type { Context } from '../context.ts';
import { formatProblem } from '../format-problems.ts';
import { loadAll } from '../load-all.ts';
import { loadRules } from '../load-rules.node.ts';
import { loadStates } from '../load-state.node.ts';
import { printable } from '../printable.ts';
import { waiverTextsOf } from '../texts/waivers.ts';
import { loadWaivers } from '../waivers/load-waivers.node.ts';
import { reviewFile } from '../waivers/review-file.ts';

/** Checks a file of waivers: errors end with 2, warnings do not. Then it lists those that hold, the first to end first. */
export async function runWaiversLint(file: string, names: readonly string[], flags: WaiversFlags, context: Context): Promise<void> {
  const { io, lang, texts } = context;
  const own = waiverTextsOf(lang);
  const bundle = await loadRules(flags.rules, context, 'verdicts');
  const [loaded, states] = await loadAll([() => loadWaivers([file], bundle, context), () => loadStates(names, bundle, context)]);
  if (loaded === null) return;
  const asOf = flags.asOf ?? io.today();
  const { rinvii } = loaded;
  const problems = loaded.place(reviewFile({ rinvii, states, bundle, asOf, lang }));
  if (problems.length > 0) await io.stderr.write([...problems.map((problem) => formatProblem(problem, texts)), own.warnings(problems.length), ''].join('\n'));
  const holding = rinvii.filter(({ approvatoIl, scade }) => approvatoIl <= asOf && asOf <= scade);
  const count = { all: rinvii.length, holding: holding.length, ended: rinvii.filter(({ scade }) => scade < asOf).length, coming: rinvii.filter(({ approvatoIl }) => asOf < approvatoIl).length };
  const lines = [own.lintOk(count, formatDay(asOf)), ...listHolding(holding, asOf, bundle, context), ...(names.length === 0 && rinvii.length > 0 ? [own.noStates] : [])];
  await io.stdout.write(`${lines.map(printable).join('\n')}\n`);
}

function listHolding(holding: readonly Rinvio[], asOf: CivilDate, { rules }: Bundle, { lang }: Context): string[] {
  const titles = new Map(rules.map(({ id, title }) => [id, title[lang] ?? title.it]));
  return holding
    .toSorted((left, right) => (left.scade < right.scade ? -1 : left.scade > right.scade ? 1 : 0))
    .map(({ regola, istanza, ente, scade, norma }) =>
      waiverTextsOf(lang).holds({ title: titles.get(regola) ?? regola, item: istanza ?? null, ente, until: formatDay(scade), days: daysBetween(asOf, scade), isExemption: norma !== undefined }),
    );
}
