import { timeline, type Scene } from './scene.js';

export const scene: Scene = {
  title: 'Right to left',
  note: 'Arabic text, Arabic month names, and time running from right to left.',
  lang: 'ar',
  dir: 'rtl',
  build: (data) => timeline({ src: `${data}/examples/arabic.json` }),
};
