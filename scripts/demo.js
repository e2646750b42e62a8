// A real Comune on a real day: shows the command, what it prints, and how it ends.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// The pages that show the demo read the same command.
const args = JSON.parse(readFileSync(new URL('demo.json', import.meta.url), 'utf8'));

process.stdout.write(`$ npx adempi ${args.join(' ')}\n\n`);
const { status } = spawnSync(process.execPath, ['packages/cli/bin/adempi.js', ...args], { cwd: root, stdio: 'inherit' });
process.stdout.write(`
Codice di uscita: ${status} (0 nessun esito grave, 1 esiti non conformi di gravità alta o critica)

Da provare ora:
  npx adempi explain fixtures/comuni/cortemaggiore.yml pdnd/adesione --as-of 2023-10-01
  npx adempi check fixtures/comuni/cortemaggiore.yml --as-of 2023-10-01
  npx adempi check fixtures/comuni/cremona.yml --as-of 2022-12-22
  npx adempi rules list
  npx adempi --help --lang en
`);
// A breach of the Comune is what the demo shows, not a failure of the demo.
process.exitCode = status === 0 || status === 1 ? 0 : (status ?? 70);
