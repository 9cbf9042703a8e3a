/**
 * Goal: any MQTT 3.1.1 broker carries a class, also one that knows TCP alone. Method: a real mosquitto with the files
 * of docs/class behind the bridge, killed and started anew. Where Debian's package cannot be had the test says so.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { entry, START, withLog } from '../../lab/class/testing/sample-class.ts';
import { unpacked } from './testing/debian.ts';
import { Hall, until, wait } from './testing/hall.ts';
import { answers, freePort } from './testing/ports.ts';

const PACKAGES = ['mosquitto', 'libcjson1', 'libdlt2', 'libnsl2', 'libtirpc3', 'libwrap0'];
const PASSWORDS = { driver: 'drives', follower: 'follows', remote: 'clicks' };

/** The shipped configuration, with paths and port of this test. */
const configure = (root: string, folder: string, port: number): string => {
  const passwords = join(folder, 'passwords');
  writeFileSync(passwords, '', { mode: 0o600 });
  for (const [role, password] of Object.entries(PASSWORDS))
    execFileSync(join(root, 'usr/bin/mosquitto_passwd'), ['-b', passwords, role, password], {
      stdio: 'ignore',
    });
  const acl = join(folder, 'acl');
  writeFileSync(acl, readFileSync('docs/class/mosquitto.acl', 'utf8'), { mode: 0o600 });
  const config = readFileSync('docs/class/mosquitto.conf', 'utf8')
    .replace('1883', String(port))
    .replace(/^password_file .*$/m, `password_file ${passwords}`)
    .replace(/^acl_file .*$/m, `acl_file ${acl}`);
  const file = join(folder, 'mosquitto.conf');
  // Started by root it would become another user, who may not read these files.
  writeFileSync(file, process.getuid?.() === 0 ? `${config}user root\n` : config);
  return file;
};

let child: ChildProcess | null = null;
let hall: Hall | null = null;
afterEach(async () => {
  await hall?.close();
  child?.kill();
});

test('CLASS-BROKER: a mosquitto over the bridge carries a class, and its restart is healed', async () => {
  const root = unpacked('mosquitto', PACKAGES);
  if (root === null) {
    console.info('Debian’s mosquitto could not be fetched here: the class was not tried with it.');
    return;
  }
  const [libraries = ''] = readdirSync(join(root, 'usr', 'lib')).filter((name) => name.endsWith('-gnu'));
  const env = { LD_LIBRARY_PATH: join(root, 'usr', 'lib', libraries) };
  const port = await freePort();
  const config = configure(root, mkdtempSync(join(tmpdir(), 'netsplit-mosquitto-')), port);
  const start = async (): Promise<void> => {
    child = spawn(join(root, 'usr/sbin/mosquitto'), ['-c', config], { stdio: 'ignore', env });
    for (let tries = 0; tries < 100 && !(await answers(port)); tries++) await wait(50);
  };
  await start();
  hall = await new Hall({ broker: `mqtt://127.0.0.1:${port}`, passwords: PASSWORDS }).open();
  const driver = hall.driver();
  for (let place = 0; place < 10; place++) hall.follower(`member${String(place).padStart(4, '0')}`);
  const { followers } = hall;
  const allShow = (): boolean => followers.every(({ replica }) => replica.state?.hash === driver.state.hash);
  await until(() => driver.lineState === 'open' && allShow(), 20_000, 'the hall');
  await until(() => driver.roster.size === 10, 10_000, 'the count');
  driver.set(withLog(START, [entry(1, 'N1')]));
  await until(allShow, 5_000, 'the step');
  const gone = new Promise((resolve) => child?.once('exit', resolve));
  child?.kill();
  await gone;
  await until(() => driver.lineState === 'lost', 10_000, 'the loss');
  driver.set(withLog(driver.state, [...driver.state.run.log, entry(2, 'N2')]));
  await start();
  await until(() => driver.lineState === 'open' && allShow(), 30_000, 'healing');
  expect(followers[0]?.replica.state?.run.log).toHaveLength(2);
}, 90_000);
