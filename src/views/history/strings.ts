import { strings } from '#lesson-kit';

export const STRINGS = strings('views/history', {
  title: 'What the clients asked and were told',
  none: 'No client has asked for anything yet.',
  waiting: 'waits',
  told: (answer: string) => `→ ${answer}`,
  says: (client: string, label: string, answer: string | null) =>
    answer === null
      ? `${client} asked: ${label}. It still waits.`
      : `${client} asked: ${label}. It was told: ${answer}.`,
});
