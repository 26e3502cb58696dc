/** What the place where the server runs lends to it: what is known about ROS, time, files, and a breath between two messages. */
import type { Spec, Text } from '@ros-lint/core';

export interface Host {
  readonly spec: Spec;
  /** What the user should know about it; goes to the log. */
  readonly trouble?: Text;
  /** Loads what the specification needs for a text; nothing to wait for where it lies on a disk. */
  readonly prepare: ((text: string) => Promise<void>) | undefined;
  /** Milliseconds since some moment. */
  now(): number;
  /** Does something after some milliseconds, unless what it returns is called before. */
  later(milliseconds: number, what: () => void): () => void;
  /** Resolves after the messages that have arrived by now had their turn. */
  turn(): Promise<void>;
  /** The files beside the documents; nothing in a browser, which sees none. */
  readonly disk: (Disk & { has(uri: string): boolean }) | undefined;
}

/** Files by their addresses. Nothing here throws. */
export interface Disk {
  /** The text of a file; nothing when there is none, or it is no text, or too large to be one of a person. */
  read(uri: string): string | undefined | Promise<string | undefined>;
  /** Those of the names that are in a folder. */
  present(folder: string, names: readonly string[]): readonly string[] | Promise<readonly string[]>;
  /** Runs a module and yields its default export; missing where none can be run. Rejects with what the module throws. */
  readonly load: ((uri: string) => Promise<unknown>) | undefined;
}
