/** Where the API begins. */
export const apiPath = '/api/v1';

/** A route's path as express writes it. */
export const expressPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');
