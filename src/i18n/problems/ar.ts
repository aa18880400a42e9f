import type { Speech } from '../messages.js';
import type { ProblemMessages } from './problem-words.js';

export function arabic({ number }: Speech): ProblemMessages {
  const got = (value: string) => (value ? `«${value}»` : 'قيمة فارغة');

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
      'not-a-number': (value, expected) => `المتوقع هنا عدد، والموجود: ${got(value)}${wanted(expected)}.`,
      missing: (_value, expected) => `قيمة مطلوبة ناقصة${wanted(expected)}.`,
      'unknown-value': (value, expected) => `قيمة غير معروفة هنا: ${got(value)}${wanted(expected)}.`,
      'unknown-field': (value) => `حقل غير معروف جرى تجاهله: ${got(value)}.`,
      'unsupported-version': (value, expected) => `إصدار غير معروف: ${got(value)}${wanted(expected)}.`,
      'bad-date': (value, expected) => `تاريخ غير مقروء: ${got(value)}${wanted(expected)}.`,
      'bad-url': (value) => `ليس عنوان ويب، وحُذف الرابط: ${got(value)}.`,
      'unknown-group': (value) => `لا توجد مجموعة بهذا الاسم: ${got(value)}.`,
      'duplicate-id': (value) => `اسم مكرر، وأُعيدت تسمية الحدث اللاحق: ${got(value)}.`,
      'missing-alt': (value) => `صورة بلا وصف: ${got(value)}.`,
      'too-large': (_value, expected) => `الحجم كبير جدًا، وحُذف الباقي${wanted(expected)}.`,
      shortened: (value) => `نص طويل جدًا جرى اختصاره: ${got(value)}.`,
      network: (value) => `تعذر التحميل: ${got(value)}.`,
    },
  };
}

function wanted(expected: string): string {
  return expected && ` (المتوقع: ${expected})`;
}
