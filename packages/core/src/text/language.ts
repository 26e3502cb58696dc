/** Texts for people stand in English and Chinese side by side. */

/** The languages a message can be rendered in. */
export type Language = 'en' | 'zh-cn';

/** A fixed text in each language. */
export interface Text {
  readonly en: string;
  readonly 'zh-cn': string;
}

/** A text that is a function of data, in each language. */
export interface Message<Data> {
  readonly en: (data: Data) => string;
  readonly 'zh-cn': (data: Data) => string;
}

/** Every language, the default one first. */
export const languages: readonly Language[] = ['en', 'zh-cn'];
