/** What a program gets that loads the command: word of the packages that it means. */
throw new Error(
  'ros-lint is a command; programs use @ros-lint/core with the data of @ros-lint/spec: https://github.com/ros-lint/ros-lint/tree/HEAD/packages/core#readme',
);
