/** A messenger: the n-th word of the chain. The first says "attack at dawn", every other "I have heard word n − 1". */
export interface Word {
  readonly type: 'word';
  readonly n: number;
}

export type Message = Word;
