import type { PageLanguage, TextKey } from './texts.js';

/** The article of the first page, block by block, as it stands in index.html around the timeline. */
export const blocks: readonly (readonly TextKey[])[] = [
  ['kicker'],
  ['headline'],
  ['standfirst'],
  ['byline', 'published'],
  ['paragraph1'],
  ['heading0'],
  ['paragraph2'],
  ['heading1'],
  ['paragraph3'],
  ['heading2'],
  ['paragraph4'],
  ['heading3'],
  ['paragraph5'],
  ['paragraph6'],
  ['credit'],
];

/** Where the retold article mentions each event of the data, letter by letter; the first one is the main one. */
export const passages: ReadonlyMap<string, Readonly<Record<PageLanguage, readonly string[]>>> = new Map([
  ['zweiter-weltkrieg', { de: ['die Nachkriegsordnung von 1945'], en: ['the post-war order of 1945'] }],
  [
    'ende-zweiter-weltkrieg-asien',
    {
      de: ['beging mit einer Militärparade das Kriegsende in Asien vor achtzig Jahren'],
      en: ['China marked the end of the war in Asia eighty years earlier'],
    },
  ],
  [
    'beginn-ukraine-krieg',
    {
      de: ['Der Beginn des Krieges im Februar 2022 steht mit Monat und Jahr im Ausgangstext.'],
      en: ['The start of the war in February 2022 stands in the source with its month and year.'],
    },
  ],
  [
    'ukraine-krieg',
    {
      de: ['in der Russland, die Ukraine und die Vereinigten Staaten nach einem Weg aus dem Krieg suchen'],
      en: ['in which Russia, Ukraine and the United States look for a way out of the war'],
    },
  ],
  [
    'schoigu-verteidigungsminister',
    {
      de: ['in den ersten Jahren des Krieges war er Verteidigungsminister'],
      en: ['in the first years of the war he was defence minister'],
    },
  ],
  [
    'handelsvolumen',
    {
      de: ['Der Handel liege dauerhaft bei mehr als 200 Milliarden Dollar im Jahr'],
      en: ['trade, he said, stays above 200 billion dollars a year'],
    },
  ],
  [
    'schoigu-sekretaer',
    { de: ['Schoigu leitet heute den Sicherheitsrat'], en: ['Shoigu now heads the Security Council'] },
  ],
  [
    'letzter-videocall',
    {
      de: [
        'Der vorige Videoanruf dagegen ist dort nur umschrieben: „vor knapp einem Jahr“.',
        'Verzeichnet ist aber ein Anruf vom 21. Januar 2025',
      ],
      en: [
        'The previous video call is only described there, as “just under a year ago”.',
        'the call on record took place on 21 January 2025',
      ],
    },
  ],
  [
    'putin-in-peking',
    {
      de: ['In Peking selbst war Putin zuletzt im September 2025.'],
      en: ['Putin was last in Beijing itself in September 2025.'],
    },
  ],
  [
    'militaerparade-peking',
    { de: ['der Gast aus Moskau stand neben Xi'], en: ['the guest from Moscow stood beside Xi'] },
  ],
  [
    'schoigu-reise-peking',
    {
      de: ['Wenige Tage zuvor war Sergej Schoigu in Peking', 'Von einem „Uhrenvergleich“ war die Rede.'],
      en: ['A few days earlier Sergei Shoigu was in Beijing', 'The point, it was said, was to “compare notes”.'],
    },
  ],
  ['schoigu-wang-yi', { de: ['sprach mit Außenminister Wang Yi'], en: ['to see Foreign Minister Wang Yi'] }],
  [
    'trump-fordert-kriegsende',
    {
      de: ['hatte auch Donald Trump Druck gemacht und von Putin verlangt, den Krieg zu beenden'],
      en: ['Donald Trump, too, had applied pressure and told Putin to end the war'],
    },
  ],
  [
    'abu-dhabi',
    {
      de: ['In Abu Dhabi begann eine Runde', 'In Abu Dhabi wird über ein Ende des Krieges verhandelt'],
      en: ['In Abu Dhabi a round began', 'In Abu Dhabi negotiators discuss an end to the war'],
    },
  ],
  [
    'videogespraech',
    {
      de: [
        'Wladimir Putin schaltete sich per Video mit Xi Jinping zusammen',
        'am Bildschirm stellt sich Xi Jinping hinter Wladimir Putin',
      ],
      en: ['Vladimir Putin joined Xi Jinping by video', 'on screen Xi Jinping stands by Vladimir Putin'],
    },
  ],
  [
    'xi-erklaerung',
    {
      de: ['Danach beschrieb Xi Moskau und Peking als Kräfte, die der Weltpolitik Halt geben'],
      en: ['Xi described Moscow and Beijing as forces that steady world politics'],
    },
  ],
  ['putin-lobt-beziehungen', { de: ['Putin warb mit Zahlen'], en: ['Putin pointed to figures'] }],
  [
    'energielieferant',
    {
      de: ['kein Land liefere China so viel Energie wie Russland'],
      en: ['no country supplies China with as much energy as Russia'],
    },
  ],
  ['veroeffentlichung', { de: ['4. Februar 2026'], en: ['4 February 2026'] }],
]);
