import { strings } from '#lesson-kit';

export const STRINGS = strings('lab/embed', {
  noStage: 'The stage is not shown here.',
  noLanguage: (tag: string) => `This lab does not speak “${tag}”.`,
  wrong: 'Something went wrong.',
  noCall: (type: string) => `This lab knows no call “${type}”.`,
  badPayload: (type: string) => `The payload of “${type}” is not what it should be.`,
});
