/** How far the readers go. */

/** Levels of nesting that are read; the service, which recurses in Python, gives up earlier. */
export const MAX_DEPTH = 1000;
