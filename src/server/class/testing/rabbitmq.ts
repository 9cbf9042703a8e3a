/**
 * RabbitMQ nodes for a test, from Debian's packages. The nodes, their port mapper and their data end with the test.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpacked } from './debian.ts';
import { wait } from './hall.ts';
import { answers, freePort } from './ports.ts';

const ERLANG_PARTS =
  'asn1 base crypto eldap ftp inets mnesia os-mon parsetools public-key runtime-tools snmp ssl syntax-tools tftp tools xmerl';
const PACKAGES = ['rabbitmq-server', ...ERLANG_PARTS.split(' ').map((part) => `erlang-${part}`)];
const PLUGINS = '[rabbitmq_mqtt,rabbitmq_web_mqtt,rabbitmq_auth_backend_oauth2].';
const BOOT_MS = 120_000;

/** Where RabbitMQ lies; `null` where it cannot be had. */
export const findRabbit = (): string | null => unpacked('rabbitmq', PACKAGES);

export interface Node {
  readonly name: string;
  readonly folder: string;
  /** Of its web sockets. */
  readonly port: number;
  child: ChildProcess | null;
}

export class RabbitCluster {
  private readonly folder = mkdtempSync(join(tmpdir(), 'netsplit-rabbitmq-'));
  private readonly erlang: string;
  private readonly server: string;
  private mapper: ChildProcess | null = null;
  private mapperPort = 0;
  readonly nodes: Node[] = [];

  /** @param root of what was unpacked. */
  constructor(root: string) {
    this.erlang = join(root, 'usr', 'lib', 'erlang');
    const lib = join(root, 'usr', 'lib', 'rabbitmq', 'lib');
    this.server = join(lib, readdirSync(lib)[0] ?? '', 'sbin', 'rabbitmq-server');
    // The script that starts Erlang knows only the place where Debian installs it.
    const erl = readFileSync(join(this.erlang, 'bin', 'erl'), 'utf8');
    writeFileSync(join(this.folder, 'erl'), erl.replaceAll('/usr/lib/erlang', this.erlang), { mode: 0o700 });
  }

  /** @param secret of the room tokens, base64url. */
  async start(names: readonly string[], secret: string): Promise<void> {
    this.mapperPort = await freePort();
    const mapper = ['-port', String(this.mapperPort), '-address', '127.0.0.1'];
    this.mapper = spawn(join(this.erlang, 'bin', 'epmd'), mapper, { stdio: 'ignore' });
    for (const name of names) this.nodes.push(await this.prepare(name, names, secret));
    const [first, ...others] = this.nodes;
    // Those who vote on clients' names are led by the first: of two that begin together one is refused for good.
    if (first) await this.boot(first);
    await Promise.all(others.map((node) => this.boot(node)));
  }

  /** At once, as when a machine loses its power. */
  async kill({ child }: Node): Promise<void> {
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    // The server is a shell and the machine under it.
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => this.kill(node)));
    this.mapper?.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The shipped configuration, with ports and neighbours of this test. */
  private async prepare(name: string, names: readonly string[], secret: string): Promise<Node> {
    const folder = join(this.folder, name);
    mkdirSync(folder);
    const port = await freePort();
    const neighbours = names.map(
      (other, place) => `cluster_formation.classic_config.nodes.${place + 1} = ${other}@localhost`,
    );
    const config = [
      readFileSync('docs/class/rabbitmq.conf', 'utf8').replace('tcp.port = 15675', `tcp.port = ${port}`),
      'cluster_formation.peer_discovery_backend = classic_config',
      ...neighbours,
      'log.file = false',
    ];
    writeFileSync(join(folder, 'rabbitmq.conf'), `${config.join('\n')}\n`);
    const advanced = readFileSync('docs/class/rabbitmq-advanced.config', 'utf8').replace(
      '"SECRET"',
      `"${secret}"`,
    );
    writeFileSync(join(folder, 'advanced.config'), advanced);
    writeFileSync(join(folder, 'enabled_plugins'), PLUGINS);
    return { name, folder, port, child: null };
  }

  private async boot(node: Node): Promise<void> {
    const { name, folder, port } = node;
    node.child = spawn(this.server, {
      detached: true,
      stdio: 'ignore',
      env: {
        PATH: `${this.folder}:${process.env.PATH}`,
        HOME: this.folder,
        ERL_EPMD_PORT: String(this.mapperPort),
        RABBITMQ_NODENAME: `${name}@localhost`,
        RABBITMQ_DIST_PORT: String(await freePort()),
        RABBITMQ_MNESIA_BASE: folder,
        RABBITMQ_LOG_BASE: folder,
        RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq.conf'),
        RABBITMQ_ADVANCED_CONFIG_FILE: join(folder, 'advanced.config'),
        RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'enabled_plugins'),
        RABBITMQ_CONF_ENV_FILE: '/dev/null',
        RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS:
          '-setcookie netsplit -kernel inet_dist_use_interface {127,0,0,1} +S 1:1 +sbwt none',
      },
    });
    const since = performance.now();
    while (!(await answers(port))) {
      if (performance.now() - since > BOOT_MS) throw new Error(`RabbitMQ's node "${name}" did not start.`);
      await wait(100);
    }
  }
}
