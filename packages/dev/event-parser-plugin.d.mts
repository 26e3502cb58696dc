import type { Plugin } from 'esbuild';

export declare const eventParserPlugin: Plugin;
