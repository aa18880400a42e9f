import type { Speech } from '../messages.js';
import type { TellingMessages } from './telling-words.js';

/** Numbers stand behind their nouns, so that nothing has to be inflected. */
export function arabic({ number }: Speech): TellingMessages {
  return {
    told: 'كما رُوي',
    happened: 'كما حدث',
    passages: 'مقاطع المقال بترتيب ورودها',
    events: 'الأحداث بترتيب الزمن',
    toldAt: (n, of) => `ترتيبه في الرواية ${number(n)} من ${number(of)}`,
    again: 'يُروى مرة أخرى',
    happenedAt: (n, together) =>
      together === 0
        ? `ترتيبه في الزمن ${number(n)}`
        : `ترتيبه في الزمن ${number(n)}، أحداث أخرى في الوقت نفسه: ${number(together)}`,
    untold: 'لا يرد في أي مقطع',
    jumpsBack: 'رجوع في الزمن',
    on: 'تقدّم في الزمن أو في الوقت نفسه',
    back: 'رجوع في الزمن إلى الوراء',
    beginsAtEnd: 'يبدأ المقال من نهاية قصته.',
    beginsAtBeginning: 'يبدأ المقال من بداية قصته.',
    turns: (n, out, of) =>
      (n === 0 ? 'لا يرجع في الزمن أبدًا' : `عدد مرات الرجوع في الزمن: ${number(n)}`) +
      (of > 0 ? `؛ أحداث تُروى في غير ترتيبها: ${number(out)} من ${number(of)}.` : '.'),
    inOrder: 'يروي المقال كل شيء بالترتيب الذي حدث به.',
    unplaced: 'مواضع المقاطع في المقال غير معروفة: ترد هنا بالترتيب الذي كُتبت به.',
    nothing: 'لا يرتبط أي من هذه الأحداث بمقطع في المقال، فلا ترتيب للرواية هنا.',
    mostImportant: (drawn, of) => `تظهر أهم الأحداث فقط: ${number(drawn)} من ${number(of)}.`,
  };
}
