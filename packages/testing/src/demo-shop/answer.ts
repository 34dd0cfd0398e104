/** What a route answers, before a fault may spoil it. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

export const text = (body: string, type: string): Answer => ({ status: 200, type: `${type}; charset=utf-8`, body });

export const redirect = (location: string): Answer => ({
  status: 303,
  type: 'text/plain; charset=utf-8',
  body: '',
  headers: { location },
});

/** A failure in the API's own form: `{ "error": { "code", "message" } }`. Thrown by routes, answered by the handler. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  get answer(): Answer {
    return json({ error: { code: this.code, message: this.message } }, this.status);
  }
}
