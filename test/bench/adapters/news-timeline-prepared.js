// The same for a page that has its first drawing prepared while it has nothing better to do, as the README says.
import adapter from './news-timeline.js';

export default {
  ...adapter,
  async load() {
    const NewsTimeline = customElements.get('news-timeline');
    await NewsTimeline.prepare();
    await NewsTimeline.prepare({ archive: true });
  },
};
