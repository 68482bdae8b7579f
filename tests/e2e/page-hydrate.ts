/** One small article, rendered on a server by React, Vue and Svelte, and brought to life in the page: it changes every 200 ms. */
import { join } from 'node:path';
import { renderToString as renderVue } from '@vue/server-renderer';
import { createElement, useEffect, useState } from 'react';
import { renderToString } from 'react-dom/server';
import { compile } from 'svelte/compiler';
import { build } from 'vite';
import { createSSRApp } from 'vue';
import { root } from '../../scripts/build-extension.ts';

export interface Hydrated {
  /** What the server sends, to stand inside `#root`. */
  body: string;
  /**
   * The page's own script: hydrates 900 ms after it ran, sets `isAlive`, and puts into `faults` what the framework says beside
   * the console. Development builds, which name every mismatch.
   */
  script: string;
}

/** What the article reads once it lives, in every framework. */
export const ARTICLE = /^小米YU7的一天 雷军说，小米SU7 Ultra来了 \d+ 次。 (Redmi K80|小米17 Ultra)也在。$/;

// The components are text, the same for both sides: a test runner rewrites the names in its own code.
const REACT = `function App() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((now) => now + 1), 200);
    return () => clearInterval(timer);
  }, []);
  return createElement('article', null,
    createElement('h1', null, '小米YU7的一天'),
    createElement('p', null, '雷军说，', createElement('b', null, '小米SU7 Ultra'), '来了 ', count, ' 次。'),
    createElement('p', null, count % 2 ? 'Redmi K80' : '小米17 Ultra', '也在。'),
  );
}`;
const VUE = `{
  data: () => ({ count: 0 }),
  mounted() { setInterval(() => { this.count++ }, 200) },
  template: '<article><h1>小米YU7的一天</h1><p>雷军说，<b>小米SU7 Ultra</b>来了 {{ count }} 次。</p>'
    + '<p>{{ count % 2 ? "Redmi K80" : "小米17 Ultra" }}也在。</p></article>',
}`;
const SVELTE = `<script>
  let count = $state(0);
  $effect(() => {
    const timer = setInterval(() => { count += 1 }, 200);
    return () => clearInterval(timer);
  });
</script>
<article><h1>小米YU7的一天</h1><p>雷军说，<b>小米SU7 Ultra</b>来了 {count} 次。</p>
<p>{count % 2 ? 'Redmi K80' : '小米17 Ultra'}也在。</p></article>`;

const later = (imports: string, hydrate: string): string => `${imports}
window.faults = [];
const note = (error) => window.faults.push(String(error));
setTimeout(() => {
  ${hydrate}
  window.isAlive = true;
}, 900);`;

/** Bundles a script in memory, as one that runs without modules. @param modules further modules by name */
async function bundle(script: string, modules: Record<string, string> = {}, isServer = false): Promise<string> {
  const all: Record<string, string> = { 'virtual:entry': script, ...modules };
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    resolve: {
      // The build that reads templates, as the server does.
      alias: { vue: 'vue/dist/vue.esm-bundler.js' },
      conditions: ['development', ...(isServer ? [] : ['browser'])],
    },
    plugins: [
      {
        name: 'in memory',
        enforce: 'pre',
        resolveId: (id) => (id in all ? join(root, `${id.replace(':', '-')}.js`) : null),
        load: (path) =>
          Object.entries(all).find(([id]) => path === join(root, `${id.replace(':', '-')}.js`))?.[1] ?? null,
      },
    ],
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: 'virtual:entry', output: { format: 'iife' } },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('nothing was bundled');
  return output.output[0].code;
}

async function react(): Promise<Hydrated> {
  const App = new Function('createElement', 'useEffect', 'useState', `${REACT}; return App;`)(
    createElement,
    useEffect,
    useState,
  );
  const imports = `import { createElement, useEffect, useState } from 'react'; import { hydrateRoot } from 'react-dom/client'; ${REACT}`;
  const hydrate = `hydrateRoot(document.getElementById('root'), createElement(App), { onRecoverableError: note, onUncaughtError: note, onCaughtError: note });`;
  return { body: renderToString(createElement(App)), script: await bundle(later(imports, hydrate)) };
}

async function vue(): Promise<Hydrated> {
  const App = new Function(`return ${VUE}`)();
  const hydrate = `const app = createSSRApp(${VUE}); app.config.errorHandler = app.config.warnHandler = note; app.mount('#root');`;
  return {
    body: await renderVue(createSSRApp(App)),
    script: await bundle(later(`import { createSSRApp } from 'vue';`, hydrate)),
  };
}

async function svelte(): Promise<Hydrated> {
  const half = (generate: 'client' | 'server') =>
    compile(SVELTE, { generate, dev: true, filename: 'App.svelte' }).js.code;
  const server = await bundle(
    `import { render } from 'svelte/server'; import App from 'virtual:app'; give(render(App).body);`,
    { 'virtual:app': half('server') },
    true,
  );
  let body = '';
  new Function('give', server)((html: string) => {
    body = html;
  });
  const imports = `import { hydrate } from 'svelte'; import App from 'virtual:app';`;
  return {
    body,
    script: await bundle(later(imports, `hydrate(App, { target: document.getElementById('root') });`), {
      'virtual:app': half('client'),
    }),
  };
}

/** The article in each framework. */
export const FRAMEWORKS: Record<'React' | 'Vue' | 'Svelte', () => Promise<Hydrated>> = {
  React: react,
  Vue: vue,
  Svelte: svelte,
};
