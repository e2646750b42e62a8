export { writeDossierIndex, writeDossierPage } from './write-dossier-page.ts';
export type { DossierPageOptions } from './write-dossier-page.ts';
