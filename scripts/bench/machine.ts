import { cpus, release, totalmem, type } from 'node:os';

/** What the bench ran on, as far as a reader needs it to judge the times. */
export function machine() {
  const [{ model }] = cpus();
  return {
    cpu: model.trim(),
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release().split('-')[0]}`,
  };
}

export const ownVersions = () => ({ node: `Node ${process.versions.node}`, v8: `V8 ${process.versions.v8.split('-')[0]}` });
