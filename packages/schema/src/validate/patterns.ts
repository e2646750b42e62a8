import type { MessageCode } from '../messages/index.ts';

/** What a text that does not match a pattern of the schemas is not. @internal */
export const patternCodes: Readonly<Record<string, MessageCode>> = {
  '\\S': 'schema.blank',
  '^P[1-9]\\d{0,3}[DMY]$': 'schema.period',
  '^(02-(0[1-9]|[12]\\d)|(0[469]|11)-(0[1-9]|[12]\\d|30)|(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01]))$': 'schema.month-day',
  '^https?://\\S+$': 'schema.url',
  '^\\d{6}$': 'schema.istat',
  '^\\d{11}$': 'schema.fiscal-code',
  '^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$': 'schema.identifier',
  '^[a-z0-9]+(-[a-z0-9]+)*$': 'schema.slug',
  '^[a-z0-9]+(-[a-z0-9]+)*/[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$': 'schema.rule-id',
  '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*$': 'schema.fact-path',
  '^[a-z][A-Za-z0-9]*$': 'schema.fact-name',
  '^\\d+\\.\\d+\\.\\d+$': 'schema.version',
  '^sha256:[0-9a-f]{64}$': 'schema.digest',
  '^[0-9a-f]{64}$': 'schema.sha256',
  '^urn:nir:\\S+$': 'schema.urn',
};
