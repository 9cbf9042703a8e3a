/** Goal: the file opens what it is told, whatever that is called. Method: a small file of the same form. */
import { expect, test } from 'vitest';
import { toSingleFile } from './single-file.ts';

const BUILT = '<!doctype html>\n<html lang="en" data-open=""><head><title>Netsplit</title></head></html>';

test('address and title are put in, and cannot leave their places', () => {
  const text = toSingleFile(BUILT, { title: '</title><script>$&', open: '/l/x#r=1"><script>' });
  expect(text).toBe(
    '<!doctype html>\n<html lang="en" data-open="/l/x#r=1&quot;&gt;&lt;script&gt;"><head>' +
      '<title>&lt;/title&gt;&lt;script&gt;$&amp; · Netsplit</title></head></html>',
  );
});

test('a file that was told once can be told again; any other file is refused', () => {
  const once = toSingleFile(BUILT, { title: 'One', open: '/l/one' }) ?? '';
  expect(toSingleFile(once, { title: 'Two', open: '/l/two' })).toContain('data-open="/l/two"');
  expect(toSingleFile('<html><title>Elsewhere</title></html>', { title: 'x', open: '/' })).toBeNull();
});
