/** What travels between the client and the server. */
export interface Debit {
  readonly type: 'debit';
  /** Names the request; a repetition carries the id of the first. */
  readonly id: number;
  /** Which of the client's orders this is. The server decides nothing by it: two orders may look the same. */
  readonly order: number;
}

/** `x := value`. Its id is a version: who asks later has the larger one. */
export interface SetTo {
  readonly type: 'set';
  readonly id: number;
  readonly order: number;
  readonly value: number;
}

export type Order = Debit | SetTo;

export type Message = Order | { readonly type: 'ack'; readonly id: number; readonly order: number };
