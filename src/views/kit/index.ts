/** Drawing pieces that views and lesson panels share. */
export {
  type Arc,
  arcDirection,
  arcPath,
  arcPoint,
  arcPoints,
  arcX,
  arcY,
  makeArc,
  parameterAt,
  reverseArc,
} from './arc.ts';
export { EventChain, type EventChainProps } from './EventChain.tsx';
export { everyFrame, type Painter } from './frame-loop.ts';
export {
  type Box,
  between,
  boxGap,
  clamp,
  closedPath,
  convexHull,
  distance,
  inBox,
  overlapArea,
  type Point,
  px,
  type Size,
  segmentsCross,
} from './geometry.ts';
export { type Command, type KeyPress, keyIsTaken, SHORTCUTS, type Shortcut, shortcutOf } from './keys.ts';
export { ellipsis, lettersIn, monoWidth, sansWidth } from './measure.ts';
export { Legend, Note, Panel, PanelTable, PanelTitle, Part, Quiet } from './Panel.tsx';
export { type Party, partyColour, partyOf, partyToken } from './party.ts';
export { RoleMark } from './RoleMark.tsx';
export { TermChip, type TermChipProps } from './TermChip.tsx';
export type { TabDefinition, TabProps } from './tab-definition.ts';
export { sayLatency, sayTime } from './time-words.ts';
export { doTyped } from './typed.ts';
export { useLab } from './use-lab.ts';
export { useScale } from './use-scale.ts';
export { useSize } from './use-size.ts';
