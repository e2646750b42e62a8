import { isRecord } from '@adempi/schema';

/** Who publishes software in the catalogue, and where its code stands. */
export interface Publisher {
  /** Of the administration, as written. */
  readonly codiceIpa: string;
  readonly name: string;
  readonly hosting: readonly Hosting[];
}

interface Hosting {
  readonly url: string;
  /** Whether repositories stand inside it, as in an organisation of GitHub. */
  readonly isGroup: boolean;
}

/** The administrations among the publishers: the others have no codice IPA. */
export function readPublishers(publishers: readonly unknown[]): Publisher[] {
  return publishers.flatMap((publisher): Publisher[] => {
    const { alternativeId, description, active, codeHosting } = isRecord(publisher) ? publisher : {};
    const isAdministration = typeof alternativeId === 'string' && alternativeId.trim() !== '' && typeof description === 'string' && description.trim() !== '';
    if (!isAdministration || active === false || !Array.isArray(codeHosting)) return [];
    return [{ codiceIpa: alternativeId.trim(), name: description.trim(), hosting: codeHosting.flatMap(readHosting) }];
  });
}

/** The one administration that publishes a repository; undefined where none does, or two do. */
export function findPublisher(publishers: readonly Publisher[], url: string): Publisher | undefined {
  const repository = normalize(url);
  const found = publishers.filter(({ hosting }) => hosting.some((one) => repository === one.url || (one.isGroup && repository.startsWith(`${one.url}/`))));
  return found.length === 1 ? found[0] : undefined;
}

function readHosting(hosting: unknown): Hosting[] {
  const { url, group = true } = isRecord(hosting) ? hosting : {};
  return typeof url === 'string' && url.trim() !== '' ? [{ url: normalize(url), isGroup: group !== false }] : [];
}

function normalize(url: string): string {
  return url.trim().toLowerCase().replace(/^https?:\/\/(www\.)?/u, '').replace(/\/+$/u, '').replace(/\.git$/u, '');
}
