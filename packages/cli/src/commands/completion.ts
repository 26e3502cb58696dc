/** `ros-lint completion bash|zsh|fish`: a script that completes commands, options and values, made from the same tables as the help. */
import { nearest } from '@ros-lint/core';
import { openSpec } from '@ros-lint/spec';
import type { Arguments } from '../args.ts';
import { bash } from '../completion/bash.ts';
import { fish } from '../completion/fish.ts';
import { type ShellName, shellNames } from '../completion/words.ts';
import { zsh } from '../completion/zsh.ts';
import { complain, print } from '../terminal.ts';

const answers: { readonly [asked: string]: (() => string) | undefined } = {
  ...({ bash, fish, zsh } satisfies { readonly [shell in ShellName]: () => string }),
  // Not for people: the scripts ask for the names that they do not hold.
  types: () => `${openSpec(process.env).spec.names('resourceType').join('\n')}\n`,
};

export function completion(args: Arguments): number {
  const [asked = ''] = args.operands;
  const answer = Object.hasOwn(answers, asked) ? answers[asked] : undefined;
  if (answer === undefined || args.operands.length !== 1) {
    const near = nearest(asked, shellNames);
    complain(
      `ros-lint: completion takes one of ${shellNames.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`,
    );
    return 2;
  }
  print(answer());
  return 0;
}
