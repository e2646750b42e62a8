import type { AppTexts } from './app.ts';

/** What is said of the browser app, in Italian. */
export const italianApp: AppTexts = {
  command: 'apre Adempi nel browser: si lavora con il mouse, e i dati restano su questo computer',
  options: {
    port: 'porta su cui rispondere',
    host: 'nome o indirizzo a cui rispondere; con un altro, anche altri computer possono aprirla',
    registry: 'registro dei Comuni, per cercarli per nome (se manca: quello di adempi registry)',
    noOpen: 'non aprire il browser: dire soltanto dove andare',
  },
  values: { port: 'porta', host: 'nome', usual: (port) => `${port}, o una libera` },
  help: 'La pagina non invia dati: la verifica avviene nel browser, e il comando le consegna soltanto i suoi file.\nLa stessa cartella (dist/app) si può pubblicare su qualsiasi sito, anche in una sottocartella. Per finire: Ctrl+C.',
  wrongPort: 'serve un numero da 0 a 65535 (0: una porta libera)',
  running: (address) => `Adempi è aperto su ${address}`,
  openByHand: 'Aprire questo indirizzo nel browser. Per finire: Ctrl+C.',
  toEnd: 'Per finire: Ctrl+C.',
  shared: 'Attenzione: risponde anche ad altri computer della rete.',
  ended: 'Chiuso. Il lavoro resta nel browser, allo stesso indirizzo.',
  notBuilt: 'i file dell\'applicazione mancano (dist/app). Prepararli con: npm run build',
  otherPort: (usual) => `La porta ${usual} è occupata, forse da un altro «adempi app»: qui non si vede il lavoro salvato a quell'indirizzo.`,
  portTaken: (port) => `la porta ${port} è già usata da un altro programma. Sceglierne un'altra, o togliere --port per averne una libera.`,
  portForbidden: (port) => `la porta ${port} è riservata all'amministratore. Sceglierne una da 1024 in su, o togliere --port.`,
  noHost: (host) => `questo computer non ha il nome o l'indirizzo «${host}». Togliere --host per usare 127.0.0.1.`,
  refusedHost: (host) => `Adempi non risponde al nome «${host}». Aprire l'indirizzo scritto dal comando, o avviarlo con --host.`,
};
