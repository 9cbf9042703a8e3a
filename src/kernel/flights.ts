/** The messages in flight: a binary heap by arrival, and beside it the few that somebody holds. */
import { compareFlights } from './names.ts';
import type { Flight } from './world.ts';

type Name = Pick<Flight, 'from' | 'to' | 'ordinal' | 'copy'>;

const sameName = (a: Name, b: Name): boolean =>
  a.ordinal === b.ordinal && a.from === b.from && a.to === b.to && a.copy === b.copy;

export class Flights {
  private heap: Flight[] = [];
  private held: Flight[] = [];

  static of(flights: readonly Flight[]): Flights {
    const made = new Flights();
    // Sorted ascending is a valid heap: no need to sift.
    made.heap = flights.filter((flight) => !flight.held);
    made.held = flights.filter((flight) => flight.held);
    return made;
  }

  /** The next to arrive. */
  peek(): Flight | undefined {
    return this.heap[0];
  }

  add(flight: Flight): void {
    if (flight.held) {
      this.held.push(flight);
      return;
    }
    const heap = this.heap;
    let at = heap.length;
    heap.push(flight);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] as Flight;
      if (compareFlights(above, flight) <= 0) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = flight;
  }

  /** Removes and returns the next to arrive. */
  pop(): Flight | undefined {
    const heap = this.heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && compareFlights(heap[child + 1] as Flight, heap[child] as Flight) < 0)
        child++;
      const below = heap[child] as Flight;
      if (compareFlights(last, below) <= 0) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
    return top;
  }

  find(name: Name): Flight | undefined {
    return (
      this.heap.find((flight) => sameName(flight, name)) ?? this.held.find((flight) => sameName(flight, name))
    );
  }

  /** Removes those that `gone` names and returns them in order of arrival. Rare (faults only), hence O(n log n). */
  remove(gone: (flight: Flight) => boolean): Flight[] {
    const removed = [...this.heap, ...this.held].filter(gone);
    if (removed.length > 0) {
      this.heap = this.heap.filter((flight) => !gone(flight)).sort(compareFlights);
      this.held = this.held.filter((flight) => !gone(flight));
    }
    return removed.sort(compareFlights);
  }

  replace(old: Flight, next: Flight): void {
    this.remove((flight) => flight === old);
    this.add(next);
  }

  /** All of them, held ones included, in no order. */
  all(): Flight[] {
    return this.heap.concat(this.held);
  }
}
