import { strings } from '#lesson-kit';

export const STRINGS = strings('app/address', {
  unknown: (name: string) => `The address asks for “${name}”, which this lab does not know. It is ignored.`,
  bad: (name: string, value: string, wanted: string) =>
    `The address says ${name}=${value}, but ${name} must be ${wanted}. The default is used.`,
  oneOf: (values: string) => `one of ${values}`,
  listOf: (values: string) => `a list of ${values}`,
  whole: 'a whole number',
  step: 'the id or number of a step',
  steps: 'numbers such as 1,3-5',
  speed: 'a number from 0.001 to 100',
  views: 'a list of view names',
  noSuchSteps: (steps: string) => `This lesson has none of the steps ${steps}: all of them are shown.`,
  noSuchView: (view: string) => `This lesson has no view “${view}”; it is left out.`,
});
