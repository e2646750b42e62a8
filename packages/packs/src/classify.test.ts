import { describe, expect, it } from 'vitest';

import { classifyFile } from './classify.ts';

describe('classifyFile', () => {
  it.each([
    ['atti.yml', 'acts', null],
    ['fonti.yml', 'sources', null],
    ['esposizione.yml', 'exposure', null],
    ['vocabolario/siti.yml', 'vocabulary', null],
    ['piano-di-lavoro.yml', 'work-weights', null],
    ['pdnd/pack.yml', 'pack', 'pdnd'],
    ['profili/18-bis.yml', 'profile', '18-bis'],
    ['bozze/nomina-rtd.yml', 'draft', 'nomina-rtd'],
    ['pdnd/copertura.yml', 'coverage', 'pdnd'],
    ['piano-triennale/2021-2023.yml', 'catalogue', '2021-2023'],
    ['piano-triennale/codici-2020-2022.yml', 'codes', '2020-2022'],
    ['app-io/parametri/termine.yml', 'parameter', 'app-io/termine'],
    ['app-io/servizi-in-rete.yml', 'rule', 'app-io/servizi-in-rete'],
  ])('tells what %s holds', (path, kind, id) => {
    expect(classifyFile(path)).toEqual({ kind, id });
  });

  it.each(['altro.yml', 'pdnd/adesione.yaml', 'pdnd/Adesione.yml', 'pdnd/a/b.yml', 'vocabolario/a/b.yml', 'profili/Minimo.yml', 'constructor', '../atti.yml'])(
    'knows no place for %s',
    (path) => {
      expect(classifyFile(path)).toBeNull();
    },
  );
});
