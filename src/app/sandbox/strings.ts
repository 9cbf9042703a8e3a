import { strings } from '#lesson-kit';

export const STRINGS = strings('app/sandbox', {
  title: (protocol: string) => `Free play: ${protocol}`,
  choose: 'Free play',
  lead: 'A network without a task. Cut links, kill machines, change its parameters, switch off its rules, and try again.',
  unknown: (name: string) =>
    `No lesson of this lab runs a protocol called “${name}”. Here are those that are there.`,
  protocols: 'Protocols',
  lessons: 'Lessons with it:',
  noSteps: 'Free play has no steps: the address asks for some, and that is ignored.',
});
