import { listed, markupOf, propsOf, startOf, stringOf } from './text.ts';
import type { Prop } from './text.ts';

/** The version of the model that our documents are made by. */
export const OSCAL_VERSION = '1.2.1';

/** What every document tells of itself. */
export interface DocumentHead {
  readonly title: string;
  /** The day that it speaks of. */
  readonly day: string;
  readonly version: string;
  readonly props: readonly Prop[];
  readonly parties: readonly unknown[];
  readonly remarks: string;
}

/** Metadata of a document. There is no clock: a document is of the day that it speaks of. */
export function describeHead({ title, day, version, props, parties, remarks }: DocumentHead): unknown {
  return {
    title: markupOf(title),
    'last-modified': startOf(day),
    version: stringOf(version),
    'oscal-version': OSCAL_VERSION,
    ...listed('props', props),
    ...listed('parties', parties),
    remarks: markupOf(remarks),
  };
}

/** A document or place that others refer to. */
export interface Resource {
  readonly uuid: string;
  readonly title: string;
  readonly description?: string;
  readonly props?: Parameters<typeof propsOf>[0];
  /** Address of it; what is no URI is told as a property. */
  readonly address?: string;
}

/** A resource of the back matter. */
export function describeResource({ uuid, title, description, props = {}, address }: Resource): unknown {
  const isUri = address !== undefined && /^(https?|urn):[^\s"<>\\^`{|}]+$/u.test(address);
  return {
    uuid,
    title: markupOf(title),
    ...(description === undefined ? {} : { description: markupOf(description) }),
    ...listed('props', propsOf({ ...props, ...(isUri ? {} : { address }) })),
    ...(isUri ? { rlinks: [{ href: address }] } : {}),
  };
}
