import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Not quite JSON',
  note: 'A comma too many: the message names line and column.',
  build: () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.append('{\n  "version": 1,\n  "events": [\n    { "title": "First", "date": "2024-05-01", },\n  ]\n}');
    return timeline({}, script);
  },
};
