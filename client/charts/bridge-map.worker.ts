import { type BridgeNetwork, bridgeLayout } from './bridge-map-layout.ts';

/** Lays a network out away from the page; answers with the layout. */
self.onmessage = ({ data }: MessageEvent<{ network: BridgeNetwork; aspect: number }>) => {
  self.postMessage(bridgeLayout(data.network, data.aspect));
};
