/** The data files about ROS by name, and the validators of requests by operation, which the bundler puts into the worker. */
declare module 'ros-lint-data' {
  const texts: { readonly [file: string]: string };
  export default texts;
}

declare module 'ros-lint-validators' {
  const validators: { readonly [operation: string]: () => unknown };
  export default validators;
}
