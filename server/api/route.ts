import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { PolicyName } from '../access/policy.ts';
import type { Asked } from '../access/privacy.ts';
import type { Service } from '../service.ts';

type Shape = z.ZodObject | undefined;
type Values<S> = S extends z.ZodType ? z.infer<S> : Record<string, never>;

export interface Given<P extends Shape, Q extends Shape, B extends z.ZodType | undefined> {
  params: Values<P>;
  query: Values<Q>;
  body: Values<B>;
}

interface Described<P extends Shape, Q extends Shape, A extends z.ZodType> {
  /** With parameters in braces, as OpenAPI writes them: /people/{id}/reach */
  path: string;
  /** The row of access/policy.ts. */
  policy: PolicyName;
  /** The parameter that names the person whom the question is about. */
  about?: string;
  summary: string;
  params?: P;
  query?: Q;
  answer: A;
}

/** A question: answered from the present network, kept, told by job when it takes long. One that is too long for an address is posted. */
export interface Read<P extends Shape, Q extends Shape, A extends z.ZodType, B extends z.ZodType | undefined = undefined>
  extends Described<P, Q, A> {
  method: 'get' | 'post';
  body?: B;
  handler(asked: Asked, given: Given<P, Q, B>, service: Service): Promise<z.input<A>> | z.input<A>;
  /**
   * The version of the record behind the answer, for If-Match; undefined for who sees a part of it only, whom it would let try out what
   * the rest may be. Answers of a route that has one are asked anew each time.
   */
  version?(asked: Asked, params: Values<P>, answer: z.output<A>): string | undefined;
  /** Answered from the store, not from the network: asked anew each time. */
  live?: boolean;
  /** Rests on the learned relevance too: asked anew when that has changed. */
  learned?: boolean;
}

/** What a write answers. */
export interface Reply<Body> {
  status: number;
  body?: Body;
  location?: string;
  /** The version of the record that was written. */
  version?: string;
}

export interface Preconditions {
  ifMatch: string | undefined;
}

export interface Write<P extends Shape, B extends z.ZodType | undefined, A extends z.ZodType> extends Described<P, undefined, A> {
  method: 'post' | 'put' | 'patch' | 'delete';
  body?: B;
  status: number;
  handler(
    asked: Asked,
    given: Given<P, undefined, B>,
    service: Service,
    preconditions: Preconditions,
  ): Promise<Reply<z.input<A>>>;
}

/** A route that reads the request or writes the response itself: streams, uploads, jobs. */
export interface Stream<P extends Shape, Q extends Shape, A extends z.ZodType, B extends z.ZodType | undefined = undefined>
  extends Described<P, Q, A> {
  method: 'get' | 'post' | 'delete';
  status?: number;
  body?: B;
  /** Media type of the request where it is not JSON. */
  consumes?: { type: string; schema: z.ZodType };
  handler(
    asked: Asked,
    given: Given<P, Q, B>,
    service: Service,
    http: { request: Request; response: Response },
  ): Promise<void> | void;
}

// biome-ignore lint/suspicious/noExplicitAny: the table of routes holds routes of all shapes; each was checked where it was made
type Any = any;
export type Route =
  | ({ kind: 'read' } & Read<Any, Any, Any, Any>)
  | ({ kind: 'write' } & Write<Any, Any, Any>)
  | ({ kind: 'stream' } & Stream<Any, Any, Any, Any>);

export const read = <A extends z.ZodType, P extends Shape = undefined, Q extends Shape = undefined>(
  route: Omit<Read<P, Q, A>, 'method'>,
): Route => ({ kind: 'read', method: 'get', ...route });

/** A question whose parameters come as a body. Nothing is written. */
export const posted = <A extends z.ZodType, B extends z.ZodType, P extends Shape = undefined>(
  route: Omit<Read<P, undefined, A, B>, 'method' | 'body' | 'query' | 'version' | 'live' | 'learned'> & { body: B },
): Route => ({ kind: 'read', method: 'post', ...route });

export const write = <A extends z.ZodType, P extends Shape = undefined, B extends z.ZodType | undefined = undefined>(
  route: Write<P, B, A>,
): Route => ({ kind: 'write', ...route });

export const stream = <
  A extends z.ZodType,
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  route: Stream<P, Q, A, B>,
): Route => ({ kind: 'stream', ...route });
