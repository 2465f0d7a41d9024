import { type BridgeLayout, type BridgeNetwork, bridgeLayout } from './bridge-map-layout.ts';

/** Networks above this are laid out in a worker, so that the page stays quick. */
const small = 150;

const known = new WeakMap<BridgeNetwork, Map<number, Promise<BridgeLayout>>>();

/** The layout of a network, computed once for each aspect: at once where it is small, else in a worker. */
export function layOut(network: BridgeNetwork, aspect: number): Promise<BridgeLayout> {
  const layouts = known.get(network) ?? new Map<number, Promise<BridgeLayout>>();
  known.set(network, layouts);
  let layout = layouts.get(aspect);
  if (!layout)
    layouts.set(
      aspect,
      (layout = network.nodes.length <= small ? Promise.resolve(bridgeLayout(network, aspect)) : inWorker(network, aspect)),
    );
  return layout;
}

function inWorker(network: BridgeNetwork, aspect: number): Promise<BridgeLayout> {
  const worker = new Worker(new URL('./bridge-map.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<BridgeLayout>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<BridgeLayout>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(`the map could not be laid out: ${message}`));
    worker.postMessage({ network, aspect });
  }).finally(() => worker.terminate());
}
