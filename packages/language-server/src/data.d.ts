/** The data files about ROS by name, which the bundler puts into the worker. */
declare module 'ros-lint-data' {
  const texts: { readonly [file: string]: string };
  export default texts;
}
