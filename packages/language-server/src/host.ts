/** What the place where the server runs lends to it: what is known about ROS, time, and a breath between two messages. */
import type { Spec } from '@ros-lint/core';

export interface Host {
  readonly spec: Spec;
  /** Loads what the specification needs for a text; nothing to wait for where it lies on a disk. */
  readonly prepare: ((text: string) => Promise<void>) | undefined;
  /** Milliseconds since some moment. */
  now(): number;
  /** Does something after some milliseconds, unless what it returns is called before. */
  later(milliseconds: number, what: () => void): () => void;
  /** Resolves after the messages that have arrived by now had their turn. */
  turn(): Promise<void>;
  /** True when a file beside a document is there; nothing in a browser, which sees no files. */
  readonly hasFile: ((uri: string) => boolean) | undefined;
}
