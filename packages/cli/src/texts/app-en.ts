import type { AppTexts } from './app.ts';

/** What is said of the browser app, in English. */
export const englishApp: AppTexts = {
  command: 'opens Adempi in the browser: one works by mouse, and the data stay on this computer',
  options: {
    port: 'port to answer on',
    host: 'name or address to answer to; with another one, other computers can open it too',
    registry: 'registry of Comuni, to find them by name (without it: that of adempi registry)',
    noOpen: 'do not open the browser: only tell where to go',
  },
  values: { port: 'port', host: 'name', usual: (port) => `${port}, or a free one` },
  help: 'The page sends no data: the check happens in the browser, and the command only hands it its files.\nThe same folder (dist/app) can be published on any site, in a subfolder too. To end: Ctrl+C.',
  wrongPort: 'a number from 0 to 65535 is needed (0: a free port)',
  running: (address) => `Adempi is open on ${address}`,
  openByHand: 'Open this address in the browser. To end: Ctrl+C.',
  toEnd: 'To end: Ctrl+C.',
  shared: 'Beware: it answers other computers of the network too.',
  ended: 'Closed. The work stays in the browser, at the same address.',
  notBuilt: 'the files of the application are missing (dist/app). Prepare them with: npm run build',
  otherPort: (usual) => `Port ${usual} is taken, perhaps by another “adempi app”: the work saved at that address is not seen here.`,
  portTaken: (port) => `port ${port} is already used by another program. Choose another one, or leave out --port to get a free one.`,
  portForbidden: (port) => `port ${port} is reserved to the administrator. Choose one from 1024 on, or leave out --port.`,
  noHost: (host) => `this computer has no name or address “${host}”. Leave out --host to use 127.0.0.1.`,
  refusedHost: (host) => `Adempi does not answer to the name “${host}”. Open the address that the command wrote, or start it with --host.`,
};
