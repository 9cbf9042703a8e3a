/** Nothing that only exists on one machine: absolute paths of somebody's disk, hosts of package registries. */
import { type FileRule, linesMatching } from './problem.ts';

const SOMEBODYS_DISK = /(^|[\s"'`(=:])\/(home|Users|root|work)\/[\w.-]+/;
const REGISTRY = /https?:\/\/[^\s/"'`]*(registry|artifactory|nexus|npmmirror)[^\s"'`]*/i;

export const machinePaths: FileRule = (path, text) =>
  linesMatching(
    path,
    text,
    SOMEBODYS_DISK,
    'A path of one machine: make it relative to the file or the repository.',
  );

export const registryHosts: FileRule = (path, text) => [
  ...linesMatching(
    path,
    text,
    REGISTRY,
    'A registry host: everybody installs from their own; leave it away.',
  ),
  ...(path === 'package-lock.json'
    ? linesMatching(
        path,
        text,
        /"resolved": "http/,
        'Written with a registry host: run "npm i" with .npmrc as it is here.',
      )
    : []),
];
