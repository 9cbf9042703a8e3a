/** Words of the panel. */
import { strings } from '#lesson-kit';

export const STRINGS = strings('lessons/02-the-network/02-lost-messages', {
  title: 'Tables and worlds',
  tables: 'Orders',
  orders: (general: string) => `Orders of ${general}`,
  heard: (count: number) => `heard ${count}`,
  attack: 'attack',
  stay: 'stay',
  messengers: 'Messengers of G1',
  fewer: 'One fewer',
  more: 'One more',
  chance: (loss: number, messengers: number, chance: number) =>
    `All caught: ${loss} % to the power of ${messengers} = ${percent(chance)}`,
  worlds: 'Worlds, by how many words arrive',
  arrived: (count: number, all: number) => {
    if (count === 0) return 'none arrives';
    if (all === 1) return 'it arrives';
    return count === all ? `all ${count} arrive` : `${count} arrived`;
  },
  does: (general: string, attacks: boolean) => `${general} ${attacks ? 'attacks' : 'stays'}`,
  world: (count: number, red: boolean, here: boolean) =>
    `World with ${count} arrived: ${red ? 'they part' : 'they agree'}${here ? ', the one on the stage' : ''}`,
  parts: 'apart',
  agrees: 'agree',
  here: 'now',
  who: (word: number) => `Who cannot tell whether word ${word} arrived?`,
  mark: (general: string, word: number) => `${general} cannot tell whether word ${word} arrived`,
  same: 'same to',
  wishes: 'Wishes',
  agree: (red: number) => (red === 0 ? 'agree in every world: yes' : `agree in every world: no, ${red} red`),
  valid: (yes: boolean) => `nothing arrives, both stay: ${yes ? 'yes' : 'no'}`,
  useful: (yes: boolean) => `all arrives, both attack: ${yes ? 'yes' : 'no'}`,
  unseen: (count: number) => `There are ${count} protocols. Play once, and they all stand here.`,
  space: (count: number) => `All ${count} protocols, by red worlds`,
  found: (useful: number, best: number) =>
    `All three wishes: ${best}. Stay on nothing and attack on everything: ${useful} (framed).`,
  protocol: (first: string, second: string, red: number, useful: boolean) =>
    `G1 ${first}, G2 ${second}: ${red} red${useful ? '' : ', a wish at the ends is broken'}`,
  tooMany: (count: number, useful: number, best: number) =>
    `There are ${count} protocols, too many to draw. Stay on nothing and attack on everything: ${useful}; with no red world: ${best}.`,
});

const percent = (chance: number): string => `${(100 * chance).toPrecision(2)} %`;
