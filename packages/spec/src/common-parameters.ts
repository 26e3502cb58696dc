/** What the parameters can hold that every request has, beside those of its operation (pages "Common parameters" of 2019 and 2021). */
import type { CommonParameter } from '@ros-lint/core';

export const commonParameters: { readonly [name: string]: CommonParameter } = {
  // The API of 2015-09-01 is another one, with paths and with other names.
  Version: { values: ['2019-09-10'], certainty: 'sure' },
  // The pages write upper case, their samples lower case.
  Format: { values: ['JSON', 'XML'], certainty: 'likely', ignoresCase: true },
  // A signature with a key pair or a token has methods and a version of its own.
  SignatureMethod: { values: ['HMAC-SHA1'], certainty: 'likely', unless: 'SignatureType' },
  SignatureVersion: { values: ['1.0'], certainty: 'likely', unless: 'SignatureType' },
  Timestamp: {
    pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$',
    form: 'YYYY-MM-DDThh:mm:ssZ',
    certainty: 'likely',
  },
};
