/** The words of the interface in the language that is spoken. Everything that says something to people may ask it. */
export {
  layOver,
  type Overlay,
  type Strings,
  strings,
  type Translated,
  type Translation,
} from './strings.ts';
export {
  type PluralForm,
  plural,
  sayAmount,
  sayCount,
  sayFixed,
  speakAs,
  type Tongue,
} from './tongue.ts';
