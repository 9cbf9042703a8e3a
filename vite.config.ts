import { defineConfig } from 'vite';
import { labConfig } from './scripts/vite/config.ts';

export default defineConfig(() => labConfig());
