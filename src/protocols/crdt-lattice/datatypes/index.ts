/** The data types of this protocol, by name. */
import type { TypeName } from '../messages.ts';
import { gCounter, pnCounter } from './counters.ts';
import type { DataType } from './data-type.ts';
import { lwwRegister, mvRegister } from './registers.ts';
import { orSet, twoPhaseSet } from './sets.ts';

export const TYPES: Readonly<Record<TypeName, DataType>> = {
  'g-counter': gCounter,
  'pn-counter': pnCounter,
  'lww-register': lwwRegister,
  'mv-register': mvRegister,
  'two-phase-set': twoPhaseSet,
  'or-set': orSet,
};
