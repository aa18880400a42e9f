import type { ArticleMessages } from './article-words.js';

export const arabic: ArticleMessages = {
  back: 'العودة إلى الخط الزمني',
  passageOf: (title) => `الفقرة عن «${title}»`,
  several: 'تتحدث هذه الفقرة عن عدة أحداث',
  reference: (title) => `على الخط الزمني: ${title}`,
  show: 'الإظهار على الخط الزمني',
  changed: 'تغيّرت الفقرة منذ اقتباسها',
  missing: 'لم تعد الفقرة موجودة في المقال',
};
