/** Runs a program within a time limit, and leaves none of its children behind. */
import { spawn } from 'node:child_process';

/** Time for a program to tidy up when it is asked to end, ms. */
const GRACE = 10_000;

/**
 * @param options.minutes after which the program and all that it started are ended
 * @returns its exit code; 124 when the time was up
 */
export function runBounded(
  command: string,
  args: string[],
  options: { folder: string; minutes: number; env?: NodeJS.ProcessEnv },
): Promise<number> {
  return new Promise((resolve) => {
    // A group of its own: browsers that it started end with it.
    const hasGroup = process.platform !== 'win32';
    const child = spawn(command, args, {
      cwd: options.folder,
      env: options.env ?? process.env,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: hasGroup,
    });
    const end = (signal: NodeJS.Signals) => {
      try {
        if (hasGroup && child.pid !== undefined) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {
        // All gone already.
      }
    };
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      console.error(`Stopped after ${options.minutes} minutes: ${args.slice(1).join(' ')}`);
      end('SIGTERM');
      setTimeout(() => end('SIGKILL'), GRACE).unref();
    }, options.minutes * 60_000);
    const interrupt = () => end('SIGTERM');
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    const finish = (code: number) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      end('SIGKILL');
      resolve(isLate ? 124 : code);
    };
    child.on('error', (error) => {
      console.error(error.message);
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}
