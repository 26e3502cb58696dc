/** The program: serves the client at its standard streams at once. */
import { startServer } from './node.ts';

startServer();
