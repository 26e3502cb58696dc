/** Every way a request is written, the more particular ones first: a script may contain a URL, and every URL is YAML. */
import type { Document } from '../../syntax/document.ts';
import { body } from './body.ts';
import { cli } from './cli.ts';
import { curl } from './curl.ts';
import { data } from './data.ts';
import { http } from './http.ts';
import type { Reader, Reading } from './reading.ts';
import { url } from './url.ts';

export const readers: readonly Reader[] = [cli, curl, http, url, body, data];

/** The requests in a text, read by the first reader that finds any; a text may hold several. Never throws. */
export function readRequests(text: string, document?: Document): readonly Reading[] {
  for (const reader of readers) {
    const readings = reader.read(text, document);
    if (readings.length > 0) return readings;
  }
  return [];
}
