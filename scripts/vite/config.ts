/** How the lab is built and served in development. Other builds begin with it. */
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { storyPlugin } from '../../src/lesson-kit/vite-story-plugin.ts';
import { chunkNames, refuseCycle } from './chunks.ts';
import { glancePlugin } from './glance-plugin.ts';
import { scopedName } from './scoped-name.ts';

const cyclePlugin: Plugin = {
  name: 'netsplit:cycle',
  generateBundle: (_, files) => refuseCycle(files),
};

export const labConfig = (): UserConfig => ({
  plugins: [storyPlugin(), glancePlugin(), react(), cyclePlugin],
  // React brings it by itself; the shim is for older ones.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' }] },
  css: { modules: { generateScopedName: scopedName } },
  build: {
    target: 'es2023',
    sourcemap: false,
    // Read by the bench to tell a lesson's own part from the rest.
    manifest: true,
    // The policy allows no data: fonts or scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Pages say which modules they need. A list of them for each `import()` would be a kilobyte of every first visit.
      resolveDependencies: (_file, dependencies, { hostType }) =>
        hostType === 'html' ? dependencies : dependencies.filter((path) => path.endsWith('.css')),
    },
    rolldownOptions: {
      input: { index: 'index.html', embed: 'src/embed-client/index.ts' },
      preserveEntrySignatures: 'allow-extension',
      output: {
        // Other people's pages name it, so its name never changes.
        entryFileNames: ({ name }) => (name === 'embed' ? 'embed.js' : 'assets/[name]-[hash].js'),
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkNames() }] },
      },
    },
    reportCompressedSize: false,
  },
  // Workers that find lessons by glob are split into chunks, which only modules can be.
  worker: { format: 'es' as const, plugins: () => [storyPlugin(), glancePlugin()] },
  server: { host: '127.0.0.1' },
});
