import { inlineTimeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Confirmed, reported, alleged, disputed, planned, corrected',
  note: 'Shape and word say how firm a report is; colour alone never does.',
  build: () =>
    inlineTimeline(
      {
        events: [
          { title: 'Parliament approves the budget', date: '2026-01-12', status: 'confirmed' },
          { title: 'Minister is said to resign', date: '2026-02-03', status: 'reported' },
          { title: 'Files disappear from the archive', date: '2026-02-20', status: 'alleged' },
          { title: 'Both sides claim the bridge', date: '2026-03-15', status: 'disputed' },
          { title: 'Summit in Vienna', date: '2026-05-30', status: 'planned' },
          { title: 'Number of guests', date: '2026-04-18', status: 'corrected' },
        ],
      },
      {},
    ),
};
