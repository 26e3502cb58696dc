/** The way of broken texts through the built command and back: what its SARIF report says of each finding must be what was found. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Broken {
  readonly seed: number;
  readonly text: string;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** The parts of the two reports that are compared. */
interface Found {
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly {
      readonly rule: string;
      readonly message: string;
      readonly start: Place;
      readonly end: Place;
      readonly fixes: readonly { readonly edits: readonly { readonly newText: string }[] }[];
    }[];
  }[];
}

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly message: { readonly text: string };
      readonly locations: readonly [
        {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string };
            readonly region: {
              readonly startLine: number;
              readonly startColumn: number;
              readonly endLine: number;
              readonly endColumn: number;
            };
          };
        },
      ];
      readonly partialFingerprints: { readonly 'rosLint/v1': string };
      readonly fixes?: readonly {
        readonly artifactChanges: readonly {
          readonly replacements: readonly { readonly insertedContent: { readonly text: string } }[];
        }[];
      }[];
    }[];
  }[];
}

/** What is wrong with the reports about some texts: a line each. */
export function reportFaults(root: string, texts: readonly Broken[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'ros-lint-fuzz-'));
  try {
    for (const { seed, text } of texts) writeFileSync(join(folder, `${seed}.yml`), text);
    const command = join(root, 'packages/cli/dist/ros-lint.js');
    const words = ['.', '--no-config', '--hints', '--format', 'json:found', '--format', 'sarif:sarif'];
    const { status, stderr } = spawnSync(process.execPath, [command, ...words], { cwd: folder, encoding: 'utf8' });
    const told = texts.map(({ seed }) => seed);
    if ((status !== 0 && status !== 1) || stderr !== '')
      return [`the command ended with ${status} on the seeds ${told.join(' ')}: ${stderr}`];
    const found = JSON.parse(readFileSync(join(folder, 'found'), 'utf8')) as Found;
    const sarif = JSON.parse(readFileSync(join(folder, 'sarif'), 'utf8')) as Sarif;
    return differences(found, sarif);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function differences({ files }: Found, { runs }: Sarif): string[] {
  const results = runs.flatMap((run) => run.results);
  const sent = files.flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ rule, message, start, end, fixes }) => {
      const texts = fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText));
      return JSON.stringify([path, rule, message, start.line, start.column, end.line, end.column, texts]);
    }),
  );
  const back = results.map(({ ruleId, message, locations: [{ physicalLocation }], fixes = [] }) => {
    const { artifactLocation, region } = physicalLocation;
    const { startLine, startColumn, endLine, endColumn } = region;
    const texts = fixes.flatMap(({ artifactChanges }) =>
      artifactChanges.flatMap(({ replacements }) => replacements.map(({ insertedContent }) => insertedContent.text)),
    );
    const path = decodeURIComponent(artifactLocation.uri);
    return JSON.stringify([path, ruleId, message.text, startLine, startColumn, endLine, endColumn, texts]);
  });
  const prints = results.map(({ partialFingerprints }) => partialFingerprints['rosLint/v1']);
  const twice = prints.filter((print, index) => prints.indexOf(print) !== index);
  return [
    ...sent.filter((each, index) => each !== back[index]).map((each) => `not in SARIF as it was found: ${each}`),
    ...(back.length === sent.length ? [] : [`${sent.length} findings became ${back.length} results`]),
    ...twice.map((print) => `two results have the fingerprint ${print}`),
  ];
}
