/** The background seen from a test: what it holds, how to end it, and Firefox from inside. */
import type { Page } from 'puppeteer-core';
import type { Stage } from './stage.ts';

/** As in the manifest. */
const FIREFOX_ID = 'counterpoint@counterpoint.example';

/**
 * Evaluates an expression in Firefox's own window, with a browser's rights; `--remote-allow-system-access` opens it to the driver.
 * @param expression its value is a string, number or boolean, or a promise of one
 * @throws with Firefox's message when the expression throws
 */
export async function insideFirefox(stage: Stage, expression: string): Promise<unknown> {
  const { connection } = stage.browser as unknown as {
    connection: { send(method: string, ask: object): Promise<{ result: unknown }> };
  };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result;
  const [{ context } = { context: '' }] = (tree as { contexts: { context: string }[] }).contexts;
  const ask = { expression, target: { context }, awaitPromise: true };
  const answer = (await connection.send('script.evaluate', ask)).result as {
    result?: { value?: unknown };
    exceptionDetails?: { text: string };
  };
  if (answer.exceptionDetails !== undefined) throw new Error(answer.exceptionDetails.text);
  return answer.result?.value;
}

const EXTENSION = `WebExtensionPolicy.getByID(${JSON.stringify(FIREFOX_ID)}).extension`;

/** `running`, `starting`, `suspending` or `stopped`. Firefox only. */
export function firefoxBackgroundState(stage: Stage): Promise<unknown> {
  return insideFirefox(stage, `${EXTENSION}.backgroundState`);
}

/**
 * Ends the background as the browser does at will, whatever it is doing.
 * @returns whether there was one to end
 */
export async function killBackground(stage: Stage): Promise<boolean> {
  if (stage.name === 'firefox') {
    const end = `${EXTENSION}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`;
    return (await insideFirefox(
      stage,
      `(async () => { const was = ${EXTENSION}.backgroundState; await ${end}; return was !== 'stopped'; })()`,
    )) as boolean;
  }
  const target = stage.browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(stage.base));
  try {
    const worker = await target?.worker();
    await worker?.close();
    return worker !== undefined && worker !== null;
  } catch (error) {
    // It was gone already; or it ended, and Puppeteer complains that there is nothing left to tidy up after it.
    if (/No target with given id/.test(String(error))) return false;
    if (/No session with given id/.test(String(error))) return true;
    throw error;
  }
}

/** What the extension's pages see of `browser`, as far as tests need it. */
interface Extension {
  runtime: { sendMessage(raw: unknown): Promise<unknown> };
  storage: Record<'local' | 'session', { get(key: null): Promise<Record<string, { state?: string; why?: string }>> }>;
}
type World = Record<'browser' | 'chrome', Extension>;

/** Where the background says the corpus is. @param control a page of the extension */
export function storeState(control: Page): Promise<{ state?: string; why?: string } | undefined> {
  return control.evaluate(async () => {
    const world = globalThis as unknown as World;
    return (await (world.browser ?? world.chrome).storage.session.get(null)).storeState;
  });
}

/** All that is kept for good, as one text: settings, and which databases there are. */
export function keptForGood(control: Page): Promise<string> {
  return control.evaluate(async () => {
    const world = globalThis as unknown as World;
    const { storage } = world.browser ?? world.chrome;
    return JSON.stringify([await storage.local.get(null), (await indexedDB.databases()).map(({ name }) => name)]);
  });
}
