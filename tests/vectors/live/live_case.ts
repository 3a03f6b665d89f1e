/** An answer in a shape that the living exchange has shown, with figures of our own. */
export interface LiveCase {
  /** Endpoint of the catalog by name; several where their answers share a model. */
  readonly endpoint: string | readonly string[];
  /** What is special about the shape, compared with the documentation. */
  readonly shape: string;
  /** Public link to where the shape was seen. */
  readonly source: string;
  /** HTTP status where it is not 200. */
  readonly status?: number;
  /** Raw body, digit for digit. */
  readonly body: string;
  /**
   * Some places of the answer and how they must read, as in `{ "0.orderId": "8886774212345678901" }`.
   * `null` stands for nothing: absent, null or empty text.
   */
  readonly reads?: Readonly<Record<string, unknown>>;
  /** Whether every field is as its type says, so that no place is told as a misfit. */
  readonly fits?: true;
  /** What must be told of the request where the body is no answer to it. */
  readonly outcome?: "unknown" | "rejected" | "accepted";
  /** What the failure's message must hold, where the body says why. */
  readonly says?: string;
}
