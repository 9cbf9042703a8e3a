/** Where a page stands to its class, in one sentence that says what to do next. */
import { showCode } from '#lab/class';
import { STRINGS } from './strings.ts';
import type { Following } from './use-follower.ts';

/** Before anything of the class was heard. */
export const sayWaiting = (code: string, following: Following | null): string => {
  if (!following?.isSlow) return STRINGS.looking(showCode(code));
  if (following.broker === 'refused') return STRINGS.noServer;
  return following.broker === 'open' ? STRINGS.noClass(showCode(code)) : STRINGS.unreachable;
};

/** The same on the phone in the presenter's hand. */
export const sayWaitingRemote = (code: string, following: Following | null): string =>
  following?.isSlow && following.broker === 'open'
    ? STRINGS.remoteCut.none(showCode(code))
    : sayWaiting(code, following);

/** `lost`: nothing comes over the broker, nor from a window of this browser. `gone`: the presenter is not there. */
export type Standing = 'in' | 'lost' | 'gone' | 'over';

export const standingOf = ({ follower, broker }: Following): Standing => {
  if (follower.replica.state?.ended) return 'over';
  if (follower.isDriverSilent && (broker === 'lost' || broker === 'connecting')) return 'lost';
  return follower.isDriverGone ? 'gone' : 'in';
};
