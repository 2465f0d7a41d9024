import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const requirements = fileURLToPath(new URL('./requirements.txt', import.meta.url));
const home = fileURLToPath(new URL('../../../bench/.peers/', import.meta.url));

/**
 * The Python of a virtual environment that holds the peers at the versions of requirements.txt, made on first use and anew when
 * that file changes. Throws with what to do where there is no Python 3, or a package cannot be had.
 */
export function peerPython(tell: (text: string) => void): string {
  const python = join(home, 'bin/python');
  const stamp = join(home, 'requirements.sha256');
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python;
  tell(`Making a Python environment for the peers (${readFileSync(requirements, 'utf8').trim().replaceAll(/\s+/g, ', ')}) …`);
  rmSync(home, { recursive: true, force: true });
  call('python3', ['-m', 'venv', home], 'Python 3 with its venv module is needed for the peers.');
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements];
  call(python, install, 'The peers could not be installed with pip.');
  writeFileSync(stamp, wanted);
  return python;
}

function call(command: string, args: string[], fault: string) {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${fault} ${error?.message ?? stderr.trim().split('\n').at(-1)}`);
}
