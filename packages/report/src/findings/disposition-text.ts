import type { Finding } from '@adempi/schema';

import type { View } from '../table/view.ts';

/** What the ente or an auditor did with a finding, in words; null where nothing. */
export function dispositionText({ disposition }: Finding, { words }: Pick<View, 'words'>): string | null {
  return disposition === 'none' ? null : words.disposition[disposition];
}
