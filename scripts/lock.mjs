/**
 * One at a time: a lock file that names its holder, so that a lock left behind by a run that is gone is known as such.
 * Plain Node 20, without packages: the set-up uses it before anything is installed.
 */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Longest that anything under a lock takes on a slow machine, ms. */
const LONGEST = 15 * 60_000;

/**
 * Whether a lock was left behind.
 * @param {string} holder what stands in the lock: the process id of its holder
 * @param {number} age of the lock, ms
 * @param {(pid: number) => boolean} isRunning
 */
export function isStale(holder, age, isRunning) {
  const pid = Number.parseInt(holder, 10);
  // Empty: just being written, unless it stays so.
  if (!(pid > 0)) return age > 5000;
  return !isRunning(pid);
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {number} ms */
const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/**
 * Waits for the lock, and holds it.
 * @param {string} path of the lock file
 * @returns {() => void} lets it go
 * @throws when another run holds it for a quarter of an hour
 */
export function takeLock(path) {
  const mine = String(process.pid);
  const end = Date.now() + LONGEST;
  for (let isTold = false; ; ) {
    try {
      writeFileSync(path, mine, { flag: 'wx' });
      // Someone who took the lock before us for stale removes and rewrites it within this time.
      sleep(50);
      if (readFileSync(path, 'utf8') === mine) return () => rmSync(path, { force: true });
    } catch {
      try {
        if (isStale(readFileSync(path, 'utf8'), Date.now() - statSync(path).mtimeMs, isRunning)) {
          rmSync(path, { force: true });
          continue;
        }
      } catch {
        // Gone between two looks.
        continue;
      }
    }
    if (!isTold) console.error('Another run is at work here; waiting for it ...');
    isTold = true;
    if (Date.now() > end)
      throw new Error(`Another run has been at work for too long. If there is none, remove ${path}`);
    sleep(300);
  }
}
