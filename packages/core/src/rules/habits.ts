/** What people used to CloudFormation mean by a name. */

/** What stands for a name, nothing where it is no habit; an empty text where ROS has nothing like it. */
export function habitOf(habits: { readonly [name: string]: string }, name: string): string | undefined {
  return Object.hasOwn(habits, name) ? habits[name] : undefined;
}
