import { setMaxListeners } from 'node:events';

/** Every part of a computation listens to the signal that stops it: that many listeners are no leak. */
export function manyListeners(controller: AbortController): AbortController {
  setMaxListeners(0, controller.signal);
  return controller;
}
