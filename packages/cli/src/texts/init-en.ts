import type { InitTexts } from './init.ts';

/** What is said of a state that is begun, in English. */
export const englishInit: InitTexts = {
  command: 'begins the state of a municipality, from the registry of enti and from open data',
  argument: 'name of the municipality, also with its province: "Castro (LE)"; or its IPA or ISTAT code',
  argumentName: '[name or code]',
  options: {
    output: 'file to write (default: the name of the municipality, in the current folder)',
    asOf: 'day on which the ente must exist, YYYY-MM-DD (default: today, in Rome)',
    denominazione: 'without a registry: the official name, such as "Comune di Cremona"',
    tipo: 'without a registry: comune, unione-di-comuni, … (default: comune)',
    popolazione: 'without a registry: the inhabitants',
  },
  values: { name: 'name', kind: 'kind', count: 'n' },
  help:
    'Then: adempi ask FILE asks what is needed, adempi check FILE says what comes of it.\nExamples:\n  adempi init Cremona -o cremona.yml\n  adempi init c_d150 --source indicepa-rtd:rtd.csv@2026-10-01\n  adempi init --denominazione "Comune di Cremona" --popolazione 70841',
  noName: 'name the municipality (adempi init Cremona), which is looked up in the registry of enti; without a registry, --denominazione and --popolazione',
  sourcesNeedComune: '--source needs the name or the code of the municipality: rows are given to the one of the registry',
  nameTwice: '--denominazione, --tipo and --popolazione are for use without a registry: give either the name to look up, or these',
  several: (query, found) => `“${query}” may be: ${found}. Name one by its ISTAT code`,
  ended: (name, successors) => `${name} no longer exists${successors === '' ? '' : `: it is now ${successors}`}`,
  unknownKind: (kind, known) => `the kind “${kind}” does not exist. Kinds: ${known}`,
  ask: { denominazione: 'What is the official name of the body?', tipo: 'What kind of body is it?', popolazione: 'How many inhabitants has it?' },
  placeholders: { denominazione: 'such as: Comune di Cremona', popolazione: 'a number, such as 4.600 (Enter alone: I do not know)' },
  intro: 'A new state. Ctrl-C to stop: nothing is written.',
  needed: 'The official name is needed',
  stopped: 'Nothing was written.',
  written: (file, facts) => `Wrote ${file}${facts === 0 ? '' : ` with ${facts === 1 ? '1 fact' : `${facts} facts`} from the sources`}.`,
  unusedRows: (rows) => (rows === 1 ? '1 row of the sources could not be given to a municipality, or was not read: adempi import lists it.' : `${rows} rows of the sources could not be given to a municipality, or were not read: adempi import lists them.`),
  next: (file) => `Now: adempi ask ${file}`,
};
