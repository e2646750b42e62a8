import type { TableOptions } from '@adempi/report';

import type { FormatInput } from './format-input.ts';

/** What of a report is shown, as the command line asks for it. */
export function viewOptions({ flags, bundle }: Pick<FormatInput, 'flags' | 'bundle'>): Pick<TableOptions, 'show' | 'all' | 'exposure' | 'bundle'> {
  return {
    ...(flags.show === undefined ? {} : { show: flags.show }),
    all: flags.all ?? false,
    exposure: flags.exposure ?? false,
    bundle,
  };
}
