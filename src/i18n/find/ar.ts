import type { Speech } from '../messages.js';
import type { FindMessages } from './find-words.js';

/** Numbers stand behind their nouns, so that nothing has to be inflected. */
export function arabic({ number }: Speech): FindMessages {
  return {
    label: 'البحث عن الأحداث',
    field: 'البحث في العناوين والأشخاص والأماكن والاقتباسات',
    count: (found, of) => `الأحداث الظاهرة: ${number(found)} من ${number(of)}`,
    none: 'لا يوجد حدث مطابق',
    showOthers: (n) => `إظهار الأحداث الأخرى: ${number(n)}`,
    remove: (key, name) => `إزالة عامل التصفية، ${key}: ${name}`,
    hidden: (n) => `أحداث غير ظاهرة: ${number(n)}`,
    events: (n) => `الأحداث: ${number(n)}`,
    keys: { group: 'المجموعة', tag: 'الموضوع', status: 'الحالة', kind: 'النوع', importance: 'الأهمية' },
    kinds: { event: 'حدث', state: 'استمر' },
    importances: { 3: 'الأهم', 2: 'أحداث جانبية', 1: 'خلفية' },
  };
}
