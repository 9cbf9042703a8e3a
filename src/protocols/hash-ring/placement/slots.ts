/** Redis Cluster: 16,384 slots; only what stands between the first { and the next } is hashed, if it is anything. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { crc16 } from './hashes.ts';

export const SLOTS = 16_384;

/** Redis Cluster specification, "Hash tags". */
export const hashTag = (key: string): string => {
  const open = key.indexOf('{');
  const close = key.indexOf('}', open + 1);
  return open < 0 || close <= open + 1 ? key : key.slice(open + 1, close);
};

export const slotOf = (key: string): number => crc16(utf8ToBytes(hashTag(key))) % SLOTS;

/** Who owns each slot: a newcomer takes its share from everybody, the highest slots of each first. Index of a member. */
export const slotTable = (members: number): Uint16Array => {
  const table = new Uint16Array(SLOTS);
  for (let newcomer = 1; newcomer < members; newcomer++) {
    const share = Math.floor(SLOTS / (newcomer + 1));
    for (let giver = 0; giver < newcomer; giver++) {
      let left = Math.floor((share * (giver + 1)) / newcomer) - Math.floor((share * giver) / newcomer);
      for (let slot = SLOTS - 1; slot >= 0 && left > 0; slot--)
        if (table[slot] === giver) {
          table[slot] = newcomer;
          left--;
        }
    }
  }
  return table;
};
