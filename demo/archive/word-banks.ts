/**
 * A desk of the made-up newspaper and how it writes. `{place}`, `{who}`, `{thing}` and `{number}` are filled in; within
 * one story place, person and thing stay the same.
 */
export interface Desk {
  readonly id: string;
  readonly label: string;
  /** Out of a hundred stories, about so many. */
  readonly share: number;
  readonly who: readonly string[];
  readonly things: readonly string[];
  /** The day it begins: main news. */
  readonly leads: readonly string[];
  /** The days after, the earlier ones first. */
  readonly next: readonly string[];
  /** What lasts. */
  readonly states: readonly string[];
}

/** None of them is on a map. */
export const places: readonly string[] = (
  'Amberley Bay|Arnsfeld|Bellhaven|Brackwater|Calder Vale|Castelrosso|Dunmore|Eastholm|Elmridge|Fairmouth|Falkenau|' +
  'Glenmarch|Greywick|Halsund|Harrow Point|Hochbrunn|Ilmenau Ferry|Isola Verde|Juniper Falls|Kesterby|Kronhafen|' +
  'Lake Orlan|Larkspur|Linden Cross|Marrow Bay|Mirefield|Monteblanc|Nordvik|North Quay|Oakhurst|Old Harbour|Pellworm|' +
  'Port Adair|Quarry Hill|Ravensbrook|Redcliffe|Rivermouth|Saltmarsh|San Orso|Silverton|Stillwater|Stonebridge|' +
  'Thornbury|Tidewell|Upper Lenn|Valmore|Westerby|Whitecombe|Wolfsburg Mill|Yarrow'
).split('|');

export const desks: readonly Desk[] = [
  {
    id: 'politics',
    label: 'Politics',
    share: 26,
    who: 'the mayor|the prime minister|the opposition leader|the foreign minister|the council|the president|the interior minister'.split(
      '|',
    ),
    things: 'the budget|the border treaty|the election law|the housing bill|the coalition pact|the harbour deal'.split(
      '|',
    ),
    leads: [
      'Snap election called in {place}',
      'Parliament rejects {thing} by {number} votes',
      '{who} resigns over {thing}',
      'Talks on {thing} open in {place}',
      '{who} and neighbours sign {thing} in {place}',
    ],
    next: [
      '{who} defends {thing} before critics in {place}',
      'Thousands march in {place} against {thing}',
      'Deputies postpone vote on {thing}',
      '{who} offers compromise on {thing}',
      'Poll: {number} per cent in {place} support {thing}',
      'Committee hears {number} experts on {thing}',
      'What {thing} means for {place}',
      'Court asked to rule on {thing}',
    ],
    states: [
      'Talks on {thing} in {place}',
      'Caretaker government in {place}',
      'Protest camp outside {place} town hall',
    ],
  },
  {
    id: 'economy',
    label: 'Economy',
    share: 20,
    who: 'the central bank|the shipyard|the steel works|the rail company|the dockers’ union|the airline'.split('|'),
    things: 'wages|interest rates|the new plant|bread prices|the rescue plan|the timetable'.split('|'),
    leads: [
      '{who} cuts {number},000 jobs in {place}',
      'Strike over {thing} halts {place}',
      'Markets fall as {who} misses forecast',
      '{who} announces new works in {place}',
    ],
    next: [
      '{who} and staff far apart on {thing}',
      'Shops in {place} feel the dispute over {thing}',
      'Mediator invited to talks on {thing}',
      'Exports from {place} up {number} per cent',
      '{who} promises answer on {thing} within a week',
      'Suppliers of {who} ask for help',
      'Agreement on {thing} close, both sides say',
      'Work resumes in {place}',
    ],
    states: ['Strike at {place}', 'Short-time work at {who}', 'Building of the {place} works'],
  },
  {
    id: 'disasters',
    label: 'Weather and disasters',
    share: 14,
    who: 'rescuers|the fire service|the coast guard|volunteers|the weather office'.split('|'),
    things: 'the flood|the storm|the forest fire|the landslide|the heatwave|the cold spell|the power cut'.split('|'),
    leads: [
      '{thing} cuts {place} off',
      '{number} homes lost in {thing} at {place}',
      'State of emergency: {place} struck by {thing}',
    ],
    next: [
      '{who} search {place} through the night',
      'Schools in {place} closed after {thing}',
      '{place} counts the cost of {thing}',
      '{who} warn of more to come',
      'Aid for {place} reaches {number} families',
      'Bridge at {place} open again',
      'Inquiry into {thing} begins',
      'How {place} means to prepare for the next time',
    ],
    states: ['State of emergency in {place}', 'Drought around {place}', 'Rebuilding of {place}'],
  },
  {
    id: 'courts',
    label: 'Courts',
    share: 13,
    who: 'the former treasurer|two bankers|a contractor|the harbour master|a shipping firm'.split('|'),
    things: 'fraud|bribery|the missing files|the dam contract|the museum theft'.split('|'),
    leads: [
      'Police raid {number} offices in {place}',
      '{who} charged over {thing}',
      'Verdict over {thing}: {number} months',
    ],
    next: [
      'Witness contradicts {who}',
      'Judge in {place} admits {number} new documents',
      '{who} denies any part in {thing}',
      'Defence asks for more time in {place} trial',
      'Prosecutor calls {thing} “a system”',
      'Appeal lodged in {place}',
    ],
    states: ['Trial over {thing} in {place}', 'Inquiry into {thing}'],
  },
  {
    id: 'science',
    label: 'Science and health',
    share: 12,
    who: 'researchers|the clinic|the observatory|marine biologists|the institute'.split('|'),
    things: 'the vaccine|a new comet|the wetland|the measles outbreak|the deep-sea cable|the old papyrus'.split('|'),
    leads: ['{who} in {place} present {thing}', 'Alarm in {place} over {thing}', 'Breakthrough: {who} explain {thing}'],
    next: [
      '{who} urge caution about {thing}',
      'Second team confirms findings on {thing}',
      '{number} volunteers wanted for study in {place}',
      'Funds for {thing} doubled',
      'Exhibition about {thing} opens in {place}',
      'Doubts about {thing} grow',
    ],
    states: ['Study of {thing} in {place}', 'Quarantine in {place}'],
  },
  {
    id: 'culture',
    label: 'Culture and sport',
    share: 15,
    who: 'the city orchestra|the home side|the film festival|the painter|the relay team|the theatre'.split('|'),
    things: 'the cup|the new concert hall|the record|the lost score|the final|the anniversary'.split('|'),
    leads: ['{place} wins {thing} after {number} years', '{thing} goes to {place}', '{who} opens {thing} in {place}'],
    next: [
      'Queues in {place} for {thing}',
      '{who} thanks {place}',
      'Criticism of {thing}: “too long, too loud”',
      '{number},000 came to see {thing}',
      '{who} plans tour after {thing}',
      'Portrait: the people behind {thing}',
    ],
    states: ['Festival in {place}', 'Season of {who} in {place}'],
  },
];
