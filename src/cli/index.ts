/** For scripts that need lessons outside a browser: the build, the bench. */
export { type LessonFolder, lessonFolders, loadLesson } from './lessons.ts';
