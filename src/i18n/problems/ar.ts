import type { Speech } from '../messages.js';
import { limitIn, namedIn, sampleDates } from './expectation.js';
import type { ProblemMessages } from './problem-words.js';

/** What no text is, as `Issue.value` calls it. */
const kinds = new Map([
  ['nothing', 'لا شيء'],
  ['null', 'لا شيء'],
  ['a list', 'قائمة'],
  ['an object', 'كائن'],
]);

export function arabic({ number }: Speech): ProblemMessages {
  const got = (value: string) => kinds.get(value) ?? (value ? `«${value}»` : 'قيمة فارغة');

  return {
    problems: {
      unread: (n, of) => `تعذرت قراءة ${number(n)} من الأحداث، وعددها ${number(of)}`,
      found: (n) => `مشكلات في البيانات: ${number(n)}`,
      label: 'مشكلات في البيانات',
    },
    issues: {
      'not-json': (value) => `ليس JSON صالحًا: ${got(value)}.`,
      'not-an-object': (value) => `المتوقع هنا كائن، والموجود: ${got(value)}.`,
      'not-a-list': (value) => `المتوقع هنا قائمة، والموجود: ${got(value)}.`,
      'not-text': (value) => `المتوقع هنا نص، والموجود: ${got(value)}.`,
      'not-a-number': (value) => `المتوقع هنا عدد، والموجود: ${got(value)}.`,
      missing: () => 'قيمة مطلوبة ناقصة.',
      'unknown-value': (value, expected) => `قيمة غير معروفة هنا: ${got(value)}${wanted(expected)}.`,
      'unknown-field': (value, expected) => `حقل غير معروف جرى تجاهله: ${got(value)}${wanted(expected)}.`,
      'unsupported-version': (value) => `إصدار غير معروف: ${got(value)}.`,
      'bad-date': (value, expected) => `تاريخ غير مقروء: ${got(value)} (${asDate(expected)}).`,
      'bad-url': (value) => `ليس عنوان ويب، وحُذف الرابط: ${got(value)}.`,
      'unknown-group': (value, expected) => `لا توجد مجموعة بهذا الاسم: ${got(value)}${wanted(expected)}.`,
      'duplicate-id': (value) => `اسم مكرر، وأُعيدت تسمية الحدث اللاحق: ${got(value)}.`,
      'missing-alt': () => 'صورة بلا وصف، وحُذفت.',
      'too-large': (_value, expected) =>
        `الحجم كبير جدًا، وحُذف الباقي${limitIn(expected) && ` (الحد الأقصى: ${limitIn(expected)})`}.`,
      shortened: (value) => `نص طويل جدًا جرى اختصاره: ${got(value)}.`,
      network: (value) => `تعذر التحميل: ${got(value)}.`,
    },
  };
}

function wanted(expected: string): string {
  const named = namedIn(expected);
  return named.length > 0 ? ` (الممكن: ${named.join('، ')})` : '';
}

function asDate(expected: string): string {
  const meant = namedIn(expected);
  return meant.length > 0 ? `ربما: ${meant.join(' أو ')}` : `أمثلة: ${sampleDates.join('، ')}`;
}
