/** The configurations of the projects around the documents: found and read when first needed, kept until one of their files changes. */
import { type Config, type ConfigReading, type Files, findConfig, noConfig, readUserTypes } from '@ros-lint/config';
import { type ConfigProblem, readConfig } from '@ros-lint/config/reading';
import type { Spec, Text } from '@ros-lint/core';
import { withUserTypes } from '@ros-lint/spec/user-types';
import type { Disk } from './host.ts';
import { above, beside, folderOf, nameOf, within } from './places.ts';

export interface Configs {
  /** What holds for a document, as far as it was read by now. */
  holdingFor(uri: string): Holding;
  /** Resolves when that is known; nothing to wait for when it is. */
  ready(uri: string): Promise<void> | undefined;
  /** Reads everything again. True when something is said that was not said before. */
  refresh(): Promise<boolean>;
  /** True for a file that has a say: a configuration, or one that a configuration names. */
  concerns(uri: string): boolean;
}

export interface Holding {
  readonly config: Config;
  readonly spec: Spec;
}

/** What is wrong in a file that has a say. */
export interface FileProblems {
  readonly uri: string;
  /** The text that the spans lie in; missing where it could not be read, or is not what is written in the file. */
  readonly text: string | undefined;
  readonly problems: readonly ConfigProblem[];
  /** What is left out, because modules are not run. */
  readonly notes: readonly ConfigProblem[];
}

interface Project {
  readonly holding: Holding;
  /** Everything that has a say, to compare with. */
  readonly stamp: string;
  readonly places: readonly string[];
  readonly problems: readonly FileProblems[];
}

export interface Means {
  readonly spec: Spec;
  /** The files around a document; nothing where nobody can read them. */
  disk(uri: string): Disk | undefined;
  /** Whether modules of a project may be run. */
  isTrusted(): boolean;
  /** Told about each file with a say whenever it was read, also when nothing is wrong in it. */
  tell(found: FileProblems): void;
}

export function projectConfigs(means: Means): Configs {
  const nothing: Holding = { config: noConfig, spec: means.spec };
  /** By folder. */
  const known = new Map<string, Project>();
  const coming = new Map<string, Promise<void>>();

  async function learn(folder: string): Promise<void> {
    const project = await readProject(folder, means);
    known.set(folder, project);
    coming.delete(folder);
    for (const found of project.problems) means.tell(found);
  }

  return {
    holdingFor(uri) {
      const folder = folderOf(uri);
      return (folder === undefined ? undefined : known.get(folder)?.holding) ?? nothing;
    },
    ready(uri) {
      const folder = folderOf(uri);
      if (folder === undefined || means.disk(folder) === undefined || known.has(folder)) return undefined;
      const under = coming.get(folder) ?? learn(folder);
      coming.set(folder, under);
      return under;
    },
    async refresh() {
      const before = new Map(known);
      await Promise.all([...before.keys()].map(learn));
      const files = (projects: Iterable<Project>) => new Set([...projects].flatMap(({ places }) => places));
      const now = files(known.values());
      // Of a file that has gone, or is no longer named, nothing is left to say.
      for (const uri of files(before.values())) {
        if (!now.has(uri)) means.tell({ uri, text: undefined, problems: [], notes: [] });
      }
      return [...before].some(([folder, { stamp }]) => known.get(folder)?.stamp !== stamp);
    },
    concerns: (uri) => isConfig(uri) || [...known.values()].some(({ places }) => places.includes(uri)),
  };
}

/** True for a file that is a configuration by its name. */
export const isConfig = (uri: string): boolean => /\/ros-lint\.config\.(?:json|ya?ml|[cm]?js)$/.test(uri);

/** Judges the text of a configuration as it is being written. */
export async function judgeOpenConfig(uri: string, text: string, means: Means): Promise<FileProblems> {
  const disk = means.disk(uri);
  const read = (place: string) => (place === uri ? { text } : readFrom(disk, place));
  return problemsOf(uri, await readConfig(uri, filesOf(means, read, disk)));
}

/** Judges the text of a file with types of the user as it is being written. */
export function judgeOpenTypes(uri: string, text: string): FileProblems {
  const reading = readUserTypes(text);
  return { uri, text, problems: 'problem' in reading ? [reading.problem] : [], notes: [] };
}

async function readProject(folder: string, means: Means): Promise<Project> {
  const disk = means.disk(folder);
  const nothing: Project = { holding: { config: noConfig, spec: means.spec }, stamp: '', places: [], problems: [] };
  if (disk === undefined) return nothing;
  const present = async (where: string, names: readonly string[]) =>
    (await disk.present(where, names)).map((name) => ({ name, place: new URL(name, where).href }));
  const places = await findConfig(folder, { present, above }, new Map());
  const [uri, other] = places;
  if (uri === undefined) return nothing;
  if (other !== undefined) {
    const problems = places.map((each) => problemAtStart(each, say.two(nameOf(uri), nameOf(other))));
    return { ...nothing, places, problems, stamp: places.join('\0') };
  }
  const reading = await readConfig(
    uri,
    filesOf(means, (place) => readFrom(disk, place), disk),
  );
  const found = problemsOf(uri, reading);
  if (reading.kind !== 'read') return { ...nothing, places, problems: [found], stamp: reading.kind };
  const { config } = reading;
  const { spec, stamp, problems } = await joinTypes(config, means, disk);
  return {
    holding: { config, spec },
    stamp: `${uri}\0${config.stamp}\0${stamp}`,
    places: [uri, ...config.specFiles, ...config.modules],
    problems: [found, ...problems],
  };
}

/** What the files with types of the user add to the specification; one that is wrong adds nothing. */
async function joinTypes({ specFiles }: Config, { spec: shipped }: Means, disk: Disk) {
  let spec = shipped;
  let stamp = '';
  const problems: FileProblems[] = [];
  for (const uri of specFiles) {
    const read = await readFrom(disk, uri);
    if ('reason' in read) {
      problems.push(problemAtStart(uri, read.reason));
      continue;
    }
    const reading = readUserTypes(read.text);
    problems.push({ uri, text: read.text, problems: 'problem' in reading ? [reading.problem] : [], notes: [] });
    if ('types' in reading) spec = withUserTypes(spec, reading.types, nameOf(uri));
    stamp += `\0${read.text}`;
  }
  return { spec, stamp, problems };
}

function filesOf({ isTrusted }: Means, read: Files['read'], disk: Disk | undefined): Files {
  return { read, beside, within, load: isTrusted() ? disk?.load : undefined };
}

async function readFrom(disk: Disk | undefined, uri: string): Promise<{ text: string } | { reason: Text }> {
  const text = await disk?.read(uri);
  return text === undefined ? { reason: say.unreadable } : { text };
}

function problemsOf(uri: string, reading: ConfigReading): FileProblems {
  switch (reading.kind) {
    case 'unreadable':
      return problemAtStart(uri, reading.reason);
    case 'broken':
      // The value of a module lies nowhere in its text.
      return { uri, text: reading.isModule ? undefined : reading.document.text, problems: reading.problems, notes: [] };
    case 'read':
      return { uri, text: reading.document.text, problems: [], notes: reading.notes };
  }
}

const problemAtStart = (uri: string, message: Text): FileProblems => ({
  uri,
  text: undefined,
  problems: [{ span: { start: 0, end: 0 }, message }],
  notes: [],
});

const say = {
  unreadable: { en: 'the file is missing, or cannot be read', 'zh-cn': '文件不存在或无法读取' },
  two: (one: string, other: string): Text => ({
    en: `${one} and ${other} stand beside each other; one has to go`,
    'zh-cn': `${one} 与 ${other} 同时存在;请删除其中之一`,
  }),
};
