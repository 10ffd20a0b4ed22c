/** What can go wrong with the REST API, to be switched on by a test. */

/**
 * How a request fails: with an HTTP 500, with a 429 that asks for a wait, never (`hang`: no answer comes), or after all
 * (`lose-response`: the request is carried out, and the line is cut before its response).
 */
export type RestFault =
  | { readonly kind: 'error-500' }
  | { readonly kind: 'rate-limit'; readonly retryAfter: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'lose-response' };

interface Rule {
  readonly path: RegExp;
  readonly fault: RestFault;
  left: number;
}

/** The faults that wait for their request. */
export class RestFaults {
  readonly #rules: Rule[] = [];

  /** The next `times` requests whose `METHOD /path` matches will fail so. */
  add(path: RegExp, fault: RestFault, times = 1): void {
    this.#rules.push({ path, fault, left: times });
  }

  /** The fault of this request, if it is to have one. */
  take(method: string, path: string): RestFault | null {
    const rule = this.#rules.find((one) => one.left > 0 && one.path.test(`${method} ${path}`));
    if (rule === undefined) return null;
    rule.left -= 1;
    return rule.fault;
  }

  /** Forgets all. */
  clear(): void {
    this.#rules.length = 0;
  }
}
