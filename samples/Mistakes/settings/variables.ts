// Not generated: the project has a class AppSettings of its own.
export const variables = {
  syncLimit: 200,
};
