export { inWordsOf, type ProtocolTranslation, spokenLesson, spokenModel } from './lesson-language.ts';
