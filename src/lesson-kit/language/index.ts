export { inWordsOf, type ProtocolTranslation, spokenLesson } from './lesson-language.ts';
export {
  layOver,
  type Overlay,
  type Strings,
  strings,
  type Translated,
  type Translation,
} from './strings.ts';
export { type PluralForm, plural, sayAmount, sayCount, sayFixed, speakAs, type Tongue } from './tongue.ts';
