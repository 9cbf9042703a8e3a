export { type ProtocolTranslation, spokenLesson } from './lesson-language.ts';
export { layOver, type Overlay, type Strings, strings, type Translated } from './strings.ts';
