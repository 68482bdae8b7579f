/**
 * node scripts/release.ts --verify: are the packages for the stores reproducible?
 *
 * Copies the sources once, and from there into two folders, and builds all packages in each; then builds a third time from the
 * sources package, as a store's reviewer does. Prints the SHA-256 of each package; ends with 1 when any two differ, or when
 * version, change log and tag do not agree.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './build-extension.ts';
import { unzip } from './unzip.ts';

const { values } = parseArgs({ options: { verify: { type: 'boolean' } } });
if (values.verify !== true) {
  console.error('Usage: node scripts/release.ts --verify');
  process.exit(2);
}

const base = mkdtempSync(join(tmpdir(), 'counterpoint-release-'));
try {
  const disagreement = disagreementOnVersion();
  if (disagreement !== null) throw new Error(disagreement);
  // Once: a file that is changed meanwhile would make two packages out of one release.
  const snapshot = join(base, 'snapshot');
  copySources(snapshot);
  const copySnapshot = (folder: string) => cpSync(snapshot, folder, { recursive: true, verbatimSymlinks: true });
  const first = build('first', copySnapshot);
  const second = build('second', copySnapshot);
  const sources = Object.keys(first).find((name) => name.includes('sources'));
  if (sources === undefined) throw new Error('the build made no package of the sources');
  const third = build('from sources', (folder) => unpack(join(base, 'first', '.output', sources), folder));
  const differing = Object.keys({ ...first, ...second, ...third }).filter(
    (name) => first[name] !== second[name] || first[name] !== third[name],
  );
  for (const name of Object.keys(first)) {
    if (differing.includes(name)) console.log(`${name}\n  ${first[name]}\n  ${second[name]}\n  ${third[name]}`);
    else console.log(`${first[name]}  ${name}`);
  }
  console.log(differing.length === 0 ? 'Three builds, equal packages.' : `Not the same: ${differing.join(', ')}`);
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  rmSync(base, { recursive: true, force: true });
}

/** The newest section of the change log is the version's, and a version's tag on this commit is this version's. */
function disagreementOnVersion(): string | null {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const logged = /^## (\S+) \(/m.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'))?.[1];
  if (logged !== version) return `package.json says ${version}, and CHANGELOG.md begins with ${logged ?? 'no version'}`;
  const tags = execFileSync('git', ['tag', '--points-at', 'HEAD'], { cwd: root, encoding: 'utf8' }).split('\n');
  const other = tags.find((tag) => /^v\d/.test(tag) && tag !== `v${version}`);
  return other === undefined ? null : `package.json says ${version}, and this commit is tagged ${other}`;
}

/** The work tree as it stands, without what git ignores. */
function copySources(folder: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  for (const path of listed.split('\0').filter((name) => name !== '' && existsSync(join(root, name))))
    cpSync(join(root, path), join(folder, path), { verbatimSymlinks: true });
}

function unpack(zip: string, folder: string): void {
  for (const { name, content } of unzip(readFileSync(zip))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(join(folder, name), content);
  }
}

/**
 * Builds all packages in a folder of its own.
 * @returns SHA-256 by the name of the package
 * @throws with the output of the build when it fails
 */
function build(name: string, fill: (folder: string) => void): Record<string, string> {
  const folder = join(base, name);
  mkdirSync(folder, { recursive: true });
  fill(folder);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--zip'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 10 * 60_000,
  });
  if (status !== 0) throw new Error(`the build "${name}" failed:\n${stdout}${stderr}`);
  const output = join(folder, '.output');
  const zips = readdirSync(output).filter((file) => file.endsWith('.zip'));
  if (zips.length !== 3) throw new Error(`the build "${name}" made ${zips.length} packages instead of 3: ${zips}`);
  const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  return Object.fromEntries(zips.sort().map((file) => [file, sha(join(output, file))]));
}
