/** A lesson as a course of a learning system: the package as it is handed over, from another origin than its store of records. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { unzipSync } from 'fflate';
import { cmi5Files } from '../scripts/package.ts';
import { zipFiles } from '../scripts/pages/cmi5.ts';
import { expect, test } from './fixtures.ts';
import { cmi5Problems, LearningSystem } from './testing/learning-system.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves the files of an archive below a folder, with no header of ours: so does a learning system. */
const serve = async (
  files: Readonly<Record<string, Uint8Array>>,
): Promise<{ home: string; server: Server }> => {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').replace(/^\/courses\/7\//, '');
    const file = files[path];
    response.writeHead(file ? 200 : 404, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain' });
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { home: `http://127.0.0.1:${(server.address() as AddressInfo).port}/courses/7/`, server };
};

test('CMI5-SESSION: a package is imported, launched, answered and left as cmi5 says', async ({
  page,
  guard,
}) => {
  // The launched page is bundled first.
  test.setTimeout(90_000);
  const files = unzipSync(zipFiles(await cmi5Files('cap-partition')));
  const { home, server } = await serve(files);
  const system = new LearningSystem({
    launchParameters: 'steps=1&theme=light',
    masteryScore: 0.5,
    returnURL: `${home}launch.css`,
  });
  await system.open();

  await page.goto(`${home}index.html?${system.launch}`);
  const course = await page.evaluate(async () => {
    const text = await (await fetch('cmi5.xml')).text();
    const xml = new DOMParser().parseFromString(text, 'application/xml');
    const names = (parent: Element | null): string[] =>
      [...(parent?.children ?? [])].map((one) => one.tagName);
    const [au] = xml.getElementsByTagName('au');
    return {
      namespace: xml.documentElement.namespaceURI,
      root: names(xml.documentElement),
      course: names(xml.querySelector('course')),
      au: names(au ?? null),
      ids: [...xml.querySelectorAll('[id]')].map((one) => one.id),
      url: xml.querySelector('url')?.textContent,
      moveOn: au?.getAttribute('moveOn'),
      mastery: Number(au?.getAttribute('masteryScore')),
      words: [...xml.querySelectorAll('langstring')].map((one) => [
        one.getAttribute('lang'),
        one.textContent,
      ]),
    };
  });
  expect(course).toMatchObject({
    namespace: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd',
    root: ['course', 'au'],
    course: ['title', 'description'],
    au: ['title', 'description', 'url'],
    url: 'index.html',
    moveOn: 'CompletedOrPassed',
  });
  expect(new Set(course.ids).size).toBe(2);
  for (const id of course.ids) expect(URL.canParse(id)).toBe(true);
  expect(course.mastery).toBeGreaterThan(0);
  expect(course.words.every(([lang, text]) => lang === 'en' && text)).toBe(true);

  const lab = page.frameLocator('iframe');
  await lab.locator('[data-ready="true"]').waitFor();
  await page.locator('body[data-ready="true"]').waitFor();
  await expect(lab.getByRole('link')).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText('keeps what you answer');
  await expect.poll(() => system.verbs).toEqual(['initialized']);
  await lab.getByRole('button', { name: 'a: write 1' }).click();
  const commit = lab.getByRole('button', { name: 'Commit to this' });
  const step = lab.getByRole('button', { name: 'Step forward', exact: true });
  for (let steps = 0; steps < 9 && !(await commit.isVisible()); steps++) await step.click();
  await lab.locator('input[type=radio]:enabled').first().check();
  await commit.click();
  await expect.poll(() => system.verbs).toContain('answered');

  const play = lab.getByRole('button', { name: 'Play it for me' });
  for (let hints = 0; hints < 4 && !(await play.isVisible()); hints++)
    await lab.getByRole('button', { name: /^(Hint|A bigger hint)$/ }).click();
  await play.click();
  await expect.poll(() => system.verbs, { timeout: 20_000 }).toContain('completed');
  await expect.poll(() => system.verbs.at(-1)).toMatch(/passed|failed/);

  // A statement that breaks a rule is found: the judge of this test can say no.
  const [first] = system.statements;
  expect(cmi5Problems(first ? [{ ...first, context: {} }] : [], system)).not.toEqual([]);

  await page.getByRole('button', { name: 'Leave the lesson' }).click();
  await page.waitForURL(`${home}launch.css`);
  expect(cmi5Problems(system.statements, system, 0.5)).toEqual([]);
  expect(system.refused).toEqual([]);
  // The store is elsewhere, and has no document of what was never kept.
  const isMeant = (problem: string): boolean =>
    /^request to elsewhere: http:\/\/127\.0\.0\.1|status of 404 .*(agents\/profile|netsplit\.marks|favicon)/.test(
      problem,
    );
  expect(guard.take().filter((problem) => !isMeant(problem))).toEqual([]);
  server.close();
  system.close();
});
