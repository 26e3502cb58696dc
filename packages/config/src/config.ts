/** What a configuration says once it was read, and what reading one asks of the door that does it. */
import type { AnyRule, Document, Language, Severity, Text } from '@ros-lint/core';
import type { ConfigProblem } from './judge.ts';

/** What a configuration file says, judged and ready for use. */
export interface Config {
  /** The place of the file; nothing when there is none. */
  readonly file: string | undefined;
  readonly language: Language | undefined;
  /** The place of the file with the findings that are forgiven. */
  readonly baseline: string | undefined;
  /** Places of files with types of the user. */
  readonly specFiles: readonly string[];
  /** Places of the modules with rules that it names. */
  readonly modules: readonly string[];
  /** The patterns as written, relative to the folder of the file. */
  readonly ignore: readonly string[];
  /** Rules beside ours. */
  readonly ownRules: readonly AnyRule[];
  /** The texts of everything that has a say, by which one knows whether something has changed. */
  readonly stamp: string;
  ignores(place: string): boolean;
  /** What holds for one file after its overrides. */
  settingsFor(place: string): FileSettings;
}

export interface FileSettings {
  readonly severities: Severities;
  /** Which reading of the API requests are held against. */
  readonly profile: Profile | undefined;
}

export type Profile = 'current' | 'documented';

export type Severities = { readonly [rule: string]: Severity | 'off' };

/** How a door reaches files. A place is whatever it names them by: a path, or an address. */
export interface Files {
  /** The text of a file, or why there is none. */
  read(place: string): FileText | Promise<FileText>;
  /** The place of a file that another one names. */
  beside(place: string, name: string): string;
  /** The way from the folder of a file to another file, with slashes; nothing when that lies elsewhere. */
  within(place: string, other: string): string | undefined;
  /** Runs a module and yields its default export; missing where the modules of a project are not trusted, or cannot be run. */
  readonly load: ((place: string) => Promise<unknown>) | undefined;
}

export type FileText = { readonly text: string } | { readonly reason: Text };

export type ConfigReading =
  | {
      readonly kind: 'read';
      readonly config: Config;
      readonly document: Document;
      /** What is left out, because modules are not to be run. */
      readonly notes: readonly ConfigProblem[];
    }
  /** `isModule` tells that the document is the value of a module, written as JSON. */
  | {
      readonly kind: 'broken';
      readonly document: Document;
      readonly problems: readonly ConfigProblem[];
      readonly isModule: boolean;
    }
  | { readonly kind: 'unreadable'; readonly reason: Text };

/** Where there is no file, and where one is not to be read. */
export const noConfig: Config = {
  file: undefined,
  language: undefined,
  baseline: undefined,
  specFiles: [],
  modules: [],
  ignore: [],
  ownRules: [],
  stamp: '',
  ignores: () => false,
  settingsFor: () => ({ severities: {}, profile: undefined }),
};
