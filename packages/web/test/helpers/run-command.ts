import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root: string = fileURLToPath(new URL('../../../..', import.meta.url));

const command = fileURLToPath(new URL('../../../cli/bin/adempi.js', import.meta.url));

/** A state of the fixtures. */
export function fixture(name: string): string {
  return `${root}fixtures/comuni/${name}.yml`;
}

/** What a command line prints. */
export function run(...args: readonly string[]): Ran {
  return runIn(root, ...args);
}

/** What a command line printed. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command line prints in a folder. */
export function runIn(folder: string, ...args: readonly string[]): Ran {
  return spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ADEMPI_REGISTRY: '/nowhere/registro.json' } });
}

/** `adempi app`, as a user starts it. */
export interface RunningApp {
  readonly address: string;
  /** What it wrote to standard error. */
  readonly notes: () => string;
  /** Interrupts it as Ctrl+C does, and gives its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts `adempi app` on a free port, and waits until it says where it is. */
export async function startApp(...args: readonly string[]): Promise<RunningApp> {
  const child = spawn(process.execPath, [command, 'app', '--no-open', '--port', '0', ...args], { env: { ...process.env, ADEMPI_REGISTRY: '/nowhere/registro.json' } });
  let notes = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (notes += text));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const told = /http:\S+/.exec(text)?.[0];
      if (told !== undefined) resolve(told);
    });
    void ended.then((status) => reject(new Error(`adempi app ended with ${status}: ${notes}`)));
  });
  return {
    address,
    notes: () => notes,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}
