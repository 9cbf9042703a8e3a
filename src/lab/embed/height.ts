/**
 * How tall the embed would like to be, told in the dialect that the page around it speaks: our own port, H5P's resizer,
 * LTI's frame messages, or a bare `{ height }`. Nothing is told before the page has spoken one.
 */

export type HeightDialect = 'h5p' | 'lti' | 'plain';

const textOf = (data: object, key: string): unknown =>
  Object.hasOwn(data, key) ? data[key as keyof typeof data] : undefined;

/** Which dialect this message of the page is in; `null` for anything else. A hostile object is anything else. */
export const dialectOf = (data: unknown): HeightDialect | null => {
  if (typeof data !== 'object' || data === null) return null;
  try {
    if (textOf(data, 'context') === 'h5p' && textOf(data, 'action') === 'hello') return 'h5p';
    if (/^lti\.(capabilities|fetchWindowSize)$/.test(String(textOf(data, 'subject')))) return 'lti';
    return Object.keys(data).length === 1 && textOf(data, 'height') === 'auto' ? 'plain' : null;
  } catch {
    return null;
  }
};

/** The messages that tell a height in CSS pixels. */
export const sayHeight = (dialect: HeightDialect, height: number): readonly object[] => {
  if (dialect === 'lti') return [{ subject: 'lti.frameResize', height }];
  if (dialect === 'plain') return [{ height }];
  return [
    { context: 'h5p', action: 'hello' },
    { context: 'h5p', action: 'resize', scrollHeight: height },
  ];
};
