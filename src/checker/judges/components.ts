/** Strongly connected components (Tarjan 1972), without recursion so that long histories do not overflow the stack. */

/**
 * @param targets the things that each thing has an edge to.
 * @returns for each thing the number of its component; things on a common cycle, and only they, share one.
 */
export const componentsOf = (targets: readonly (readonly number[])[]): Int32Array => {
  const size = targets.length;
  const component = new Int32Array(size).fill(-1);
  const entered = new Int32Array(size).fill(-1);
  const lowest = new Int32Array(size);
  const nextEdge = new Int32Array(size);
  const open: number[] = [];
  let clock = 0;
  let count = 0;
  const enter = (thing: number): void => {
    entered[thing] = lowest[thing] = clock;
    clock += 1;
    open.push(thing);
  };
  const close = (thing: number): void => {
    if (lowest[thing] !== entered[thing]) return;
    for (let member = -1; member !== thing; ) {
      member = open.pop() as number;
      component[member] = count;
    }
    count += 1;
  };
  const lower = (thing: number, to: number): void => {
    lowest[thing] = Math.min(lowest[thing] as number, lowest[to] as number);
  };
  const visit = (root: number): void => {
    const path = [root];
    enter(root);
    while (path.length > 0) {
      const thing = path[path.length - 1] as number;
      const to = targets[thing]?.[nextEdge[thing] as number];
      nextEdge[thing] = (nextEdge[thing] as number) + 1;
      if (to === undefined) {
        close(thing);
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined && component[thing] === -1) lower(parent, thing);
      } else if (entered[to] === -1) {
        enter(to);
        path.push(to);
      } else if (component[to] === -1) lower(thing, to);
    }
  };
  for (let thing = 0; thing < size; thing += 1) if (entered[thing] === -1) visit(thing);
  return component;
};
