import { wasm } from './dependencies-wasm.ts';

/** What assembly/dependencies.ts exports; `{ value }` is where in memory something lies, but for `met` and `pairs`. */
export interface Kernel {
  memory: { readonly buffer: ArrayBuffer };
  offsets: Global;
  neighbors: Global;
  weight: Global;
  times: Global;
  order: Global;
  met: Global;
  pairs: Global;
  dependency: Global;
  result: Global;
  lay(size: number, entries: number): void;
  start(count: number): void;
  step(from: number, to: number): void;
  settle(from: number, to: number): void;
  close(from: number, to: number): void;
  value(from: number, to: number): void;
  back(from: number, to: number): void;
  clear(): void;
}

interface Global {
  readonly value: number;
}

// In every engine of these days, but not in the library that graph/ is checked against.
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
};
declare const atob: (base64: string) => string;

let kept: WeakRef<Kernel> | undefined;

/** The kernel of this thread with the memory that it has, as long as the collector leaves it: one run at a time. */
export function kernel(): Kernel {
  let found = kept?.deref();
  if (!found) {
    const module = new WebAssembly.Module(Uint8Array.from(atob(wasm), (character) => character.charCodeAt(0)));
    found = new WebAssembly.Instance(module).exports as Kernel;
    kept = new WeakRef(found);
  }
  return found;
}
