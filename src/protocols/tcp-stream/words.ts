/** Everything that this protocol says to people: what each rule demands, and one sentence for each thing that happens. */

export const RULES = {
  retransmit: 'A segment that is not acknowledged in time is sent again.',
  'due-only': 'The receiver delivers only the segment that is due; what comes early waits or is thrown away.',
  'enough-numbers':
    'There are more sequence numbers than the window has places; twice as many where early segments are kept.',
  'ack-what-is-due': 'An acknowledgement names the segment that is due: all before it have arrived.',
  karn: 'The time of a segment that was sent twice is no measurement.',
  'fast-retransmit': 'The third acknowledgement that says the same has the segment sent again at once.',
  'congestion-window': 'No more is under way than the congestion window allows.',
} as const;

export const WORDS = {
  begins: '{self} begins to send.',
  writes: '{self} is given {bytes} bytes to send.',
  nothing: '{self} has nothing under way.',
  'times-out':
    'No acknowledgement of {item} in time: {self} sends again and doubles its patience to {rto} ms.',
  'gives-up': 'No acknowledgement of {item} in time: {self} does nothing about it.',
  acknowledged: '{self} hears that all before {due} has arrived.',
  duplicate: '{self} hears again that {due} is due: {count} in a row.',
  'old-news': '{self} has heard that already: {due} is due.',
  'fast-again': 'The third time: {self} sends {due} again without waiting.',
  delivers: '{self} delivers segment {item}; {due} is due next.',
  early: 'Segment number {seq} comes early: {self} keeps it. Number {due} is due.',
  refuses: 'Number {seq} is not due: {self} throws it away. Number {due} is due.',
  reads: 'The program at {self} reads {bytes} bytes.',
  'nothing-to-read': 'There is nothing to read at {self}.',
  processes: 'The program at {self} has dealt with {count} segments.',
} as const;
