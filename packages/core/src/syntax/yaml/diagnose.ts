/** Why a piece of YAML cannot be read, told from the text around the place. */
import type { Span } from '../../text/span.ts';
import type { SyntaxProblem } from '../document.ts';
import type { Piece } from './cut.ts';
import type { Fault } from './events.ts';
import { problems as say } from './messages.ts';

/** The cause of a fault in a piece of the text. */
export function causeOf(_text: string, _piece: Span, fault: Fault): SyntaxProblem {
  return say.unreadable(fault.at, fault.reason);
}

/** Lines that stand at the wrong indentation. */
export function misplaced(_text: string, { lines, start }: Piece, _indent: number): SyntaxProblem {
  return say.unreadable(lines[0]?.content ?? start, 'bad indentation');
}
