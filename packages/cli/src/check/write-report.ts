/** Writes a report in each of the wanted formats to where it is wanted. */
import type { Surroundings } from '../commands/index.ts';
import { formats, namesFromRoot } from '../formats/index.ts';
import { fromRoot } from '../from-root.ts';
import { plain } from '../paint.ts';
import type { Report } from '../report.ts';
import type { Output } from '../settings.ts';
import { columnsOf, complain, print } from '../terminal.ts';

/** False when one could not be written. What has no file goes to the stream. */
export async function writeReport(
  report: Report,
  outputs: readonly Output[],
  look: Surroundings,
  stream: 'stdout' | 'stderr',
): Promise<boolean> {
  let isWritten = true;
  for (const { format, file } of outputs) {
    const render = await formats[format]();
    const named = namesFromRoot.includes(format) ? fromRoot(report) : report;
    if (file === undefined) {
      const paint = stream === 'stdout' ? look.paint : look.complaintPaint;
      const text = render(named, { ...look, paint, columns: columnsOf(stream) });
      if (stream === 'stdout') print(text);
      else if (text !== '') complain(text.replace(/\n$/, ''));
      continue;
    }
    const { writeText } = await import('../write-text.ts');
    const problem = writeText(file, render(named, { ...look, paint: plain, columns: 120 }));
    if (problem === undefined) continue;
    complain(`ros-lint: ${file}: ${problem}`);
    isWritten = false;
  }
  return isWritten;
}
