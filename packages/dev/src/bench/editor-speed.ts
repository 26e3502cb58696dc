/** What an editor feels in a large template: from a key to its findings, how long answers take, and what a burst of keys does. */
import { parseDocument } from 'yaml';
import { type Editor, startEditor } from './editor-client.ts';
import { interleave, type Row, type Times } from './measure.ts';
import { samples } from './templates.ts';

/** A key against one bare parse of the text, and an answer against the 20 ms that nobody notices. */
const KEY_BAR = 0.6;
const ANSWER = 20;
/** What the server waits at most before it judges, and how often a burst may be published. */
const WAIT = 150;
const MOST_PUBLISHED = 3;
const ROUNDS = 9;
const KEYS = 20;
const GAP = 60;

const uri = 'file:///template.yml';

export async function measureEditor(root: string): Promise<Row[]> {
  const sample = samples().at(-1);
  if (sample === undefined) throw new Error('there is no large template');
  const text = sample.yaml;
  const editor = await startEditor(root);
  editor.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  await editor.publication(1);
  const key = await measureKeys(editor, text);
  const [parse] = interleave(ROUNDS, [() => void parseDocument(text, { uniqueKeys: false })]);
  if (parse === undefined) throw new Error('nothing was measured');
  const rows: Row[] = [
    {
      name: `key to findings, YAML ${sample.name} / yaml parseDocument`,
      ours: key.times,
      other: parse,
      ratio: key.times.median / parse.median,
      bar: KEY_BAR,
    },
    ...(await measureAnswers(editor, text)),
    ...(await measureBurst(editor, text, { version: key.version, lint: key.times.median })),
  ];
  await editor.close();
  return rows;
}

/** A letter is added to a name and taken away again, so that each key changes the findings. */
async function measureKeys(editor: Editor, text: string): Promise<{ times: Times; version: number }> {
  const line = text.slice(0, text.indexOf('\nOutputs:')).split('\n').length;
  const start = { line, character: 0 };
  const end = { line, character: 1 };
  const taken: number[] = [];
  let version = 1;
  for (let round = 0; round < ROUNDS * 2; round += 1) {
    version += 1;
    const change = round % 2 === 0 ? { range: { start, end: start }, text: 'x' } : { range: { start, end }, text: '' };
    const began = performance.now();
    editor.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
    const { at } = await editor.publication(version);
    taken.push(at - began);
  }
  return { times: timesOf(taken.slice(2)), version };
}

async function measureAnswers(editor: Editor, text: string): Promise<Row[]> {
  const place = (wanted: string, behind: number) => {
    const before = text.slice(0, text.indexOf(wanted) + behind);
    const line = before.split('\n').length - 1;
    return { textDocument: { uri }, position: { line, character: before.length - before.lastIndexOf('\n') - 1 } };
  };
  const name = place('Ref: ', 7);
  const questions: readonly (readonly [string, object])[] = [
    ['completion', { ...name, context: { triggerKind: 1 } }],
    ['hover', name],
    ['definition', name],
    ['references', { ...name, context: { includeDeclaration: true } }],
    ['rename', { ...name, newName: 'Renamed' }],
  ];
  const rows: Row[] = [];
  for (const [method, params] of questions) {
    const taken: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now();
      await editor.request(`textDocument/${method}`, params);
      taken.push(performance.now() - began);
    }
    const ours = timesOf(taken);
    rows.push({
      name: `${method} at 500 KB / ${ANSWER} ms`,
      ours,
      other: { min: ANSWER, median: ANSWER },
      ratio: ours.median / ANSWER,
      bar: 1,
    });
  }
  return rows;
}

/** Keys at the pace of a fast typist, each with a question. */
async function measureBurst(editor: Editor, text: string, known: { version: number; lint: number }): Promise<Row[]> {
  const line = text.slice(0, text.indexOf('\nDescription:') + 1).split('\n').length - 1;
  let { version } = known;
  const before = editor.published.length;
  let last = 0;
  for (let index = 0; index < KEYS; index += 1) {
    version += 1;
    const end = text.split('\n')[line]?.length ?? 0;
    const start = { line, character: end + index };
    editor.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end: start }, text: 'y' }],
    });
    void editor.request('textDocument/hover', { textDocument: { uri }, position: { line, character: 2 } });
    last = performance.now();
    await new Promise((resolve) => setTimeout(resolve, GAP));
  }
  const { at } = await editor.publication(version);
  const allowed = known.lint + WAIT;
  const published = editor.published.length - before;
  const once = (value: number): Times => ({ min: value, median: value });
  return [
    {
      name: 'burst of 20 keys: last key to last findings / lint and wait',
      ours: once(at - last),
      other: once(allowed),
      ratio: (at - last) / allowed,
      bar: 1.2,
    },
    {
      name: `burst of 20 keys: publications / ${MOST_PUBLISHED}`,
      ours: once(published),
      other: once(MOST_PUBLISHED),
      ratio: published / MOST_PUBLISHED,
      bar: 1,
    },
  ];
}

function timesOf(taken: readonly number[]): Times {
  const sorted = [...taken].sort((a, b) => a - b);
  return { min: sorted[0] ?? Number.NaN, median: sorted[sorted.length >> 1] ?? Number.NaN };
}
