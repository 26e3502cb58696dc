/** How far the readers go. */

/** Levels of nesting that are read; the service, which recurses in Python, gives up earlier. */
export const MAX_DEPTH = 1000;

/** Levels by which a broken text is cut. Each takes several calls, and the stack of a worker is small; templates have some thirty. */
export const DEEPEST_CUT = 200;

/** Findings about the syntax of one text; more would help nobody. */
export const MOST_PROBLEMS = 100;

/** Units of a text that is read in spite of its faults. The service takes half a million bytes. */
export const LARGEST_BROKEN = 1_500_000;
