/** The bundle of the language server, which the build puts beside the command. */
export function startServer(): void;
