export {
  layOver,
  type Overlay,
  type PluralForm,
  plural,
  type Strings,
  sayAmount,
  sayCount,
  sayFixed,
  speakAs,
  strings,
  type Tongue,
  type Translated,
  type Translation,
} from '#kernel';
export { inWordsOf, type ProtocolTranslation, spokenLesson, spokenModel } from './lesson-language.ts';
