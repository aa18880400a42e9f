import { arabic as article } from '../article/ar.js';
import { registerMessages, type Messages, type Speech } from '../messages.js';
import { arabic as problems } from '../problems/ar.js';
import { arabic as told } from '../telling/ar.js';
import { quotation } from '../quotation.js';

/**
 * Arabic, in modern standard Arabic without vowel signs. Import the file to register it; it is not in the main bundle.
 * Phrases keep dates and names away from endings and prefixes, so that nothing has to be inflected.
 */
export function arabic(speech: Speech): Messages {
  const { number, plural } = speech;
  /** 1 and 2 are words of their own; 3–10 take the plural, 11–99 the accusative, the rest the singular. */
  const counted = (n: number, one: string, two: string, few: string, many: string, other: string): string => {
    switch (plural(n)) {
      case 'one':
        return one;
      case 'two':
        return two;
      case 'few':
        return `${number(n)} ${few}`;
      case 'many':
        return `${number(n)} ${many}`;
      default:
        return `${number(n)} ${other}`;
    }
  };
  const events = (n: number) => counted(n, 'حدث واحد', 'حدثان', 'أحداث', 'حدثًا', 'حدث');
  const era = (beforeChrist: boolean, short: boolean) => (beforeChrist ? (short ? ' ق.م' : ' قبل الميلاد') : '');

  return {
    date: {
      about: (date) => `نحو ${date}`,
      roughly: (date) => `نحو ${date}`,
      possibly: (date) => `${date} (؟)`,
      uncertain: (date) => `${date}، التاريخ غير مؤكد`,
      remark: (date, remark) => `${date}، ${remark}`,
      since: (date) => `منذ ${date}`,
      until: (date) => `حتى ${date}`,
      endNotGiven: (date) => `من ${date}، النهاية غير مذكورة`,
      startNotGiven: (date) => `حتى ${date}، البداية غير مذكورة`,
      byThen: (date) => `في موعد أقصاه ${date}`,
      orLater: (date) => `${date} أو بعد ذلك`,
      between: (first, _firstUnit, last) => `بين ${first} و${prefixed(last)}`,
      fromTo: (first, _firstUnit, last) => `من ${first} إلى ${last}`,
      range: (first, last) => `${first} – ${last}`,
      partOfMonth: (part, month) => `${['أوائل', 'منتصف', 'أواخر'][part]} ${month}`,
      season: (season, year) => `${['ربيع', 'صيف', 'خريف', 'شتاء'][season]} ${year}`,
      quarter: (quarter, year) => `الربع ${['الأول', 'الثاني', 'الثالث', 'الرابع'][quarter - 1]} من ${year}`,
      half: (half, year) => `النصف ${half === 1 ? 'الأول' : 'الثاني'} من ${year}`,
      decade: (year) => `عقد ${year}`,
      century: (n, beforeChrist, short) => `القرن ${number(n)}${era(beforeChrist, short)}`,
      millennium: (n, beforeChrist, short) => `الألفية ${number(n)}${era(beforeChrist, short)}`,
      ago: (duration) => `قبل ${duration}`,
      always: 'طوال الوقت',
      asOfPublication: 'وقت النشر',
      undated: 'بلا تاريخ',
      notGiven: { year: 'السنة غير مذكورة', month: 'الشهر غير مذكور', day: 'اليوم غير مذكور' },
    },

    timeline: {
      label: 'خط زمني',
      empty: 'لا توجد أحداث',
      loading: 'جارٍ تحميل الخط الزمني…',
      overview: 'نظرة عامة على الخط الزمني كله',
      eras: 'الفترات',
      events: 'الأحداث',
      ungrouped: 'بلا مجموعة',
    },

    controls: {
      label: 'التحكم في الخط الزمني',
      zoomIn: 'تكبير',
      zoomOut: 'تصغير',
      fit: 'عرض الكل',
      earlier: 'أقدم',
      later: 'أحدث',
      previous: 'الحدث السابق',
      next: 'الحدث التالي',
      close: 'إغلاق',
      scale: 'المقياس',
      order: 'الترتيب',
      search: 'بحث',
      filter: 'تصفية',
      asTold: 'كما رُوي',
      asToldFailed: 'تعذّر تحميل ترتيب الرواية.',
      showAll: 'إظهار الكل',
      export: 'تنزيل',
    },

    scales: {
      time: 'زمن حقيقي',
      breaks: 'مع فواصل',
      recent: 'الأحدث أوسع',
      even: 'متساوٍ',
    },
    orders: { 'oldest-first': 'الأقدم أولًا', 'newest-first': 'الأحدث أولًا', 'as-told': 'حسب ترتيب المقال' },

    marks: {
      now: 'نشر المقال',
      nowAt: (date) => `حتى تاريخ ${date}`,
      earlier: (n, label) => `${number(n)} أقدم · ${label}`,
      later: (n, label) => `${number(n)} أحدث · ${label}`,
      undated: (n) => `${number(n)} بلا تاريخ`,
      cluster: events,
      clusterFrom: (n, dates) => `${events(n)}: ${dates}`,
      hidden: (n) => `أحداث خلفية مخفية: ${number(n)} – إظهار`,
      position: (n, of) => `${number(n)} من ${number(of)}`,
      selected: (date, title) => `الحدث المحدد: ${date}، ${title}`,
      unselected: 'أُلغي التحديد',
    },

    told: told(speech),
    find: {
      label: 'البحث عن الأحداث',
      field: 'البحث في العناوين والأشخاص والأماكن والاقتباسات',
      count: (found, of) => `الأحداث الظاهرة: ${number(found)} من ${number(of)}`,
      none: 'لا يوجد حدث مطابق',
      showOthers: (n) => `إظهار الأحداث الأخرى: ${number(n)}`,
      remove: (key, name) => `إزالة عامل التصفية، ${key}: ${name}`,
      hidden: (n) => `أحداث غير ظاهرة: ${number(n)}`,
      events: (n) => `الأحداث: ${number(n)}`,
      showAll: (n) => `إظهار المزيد: ${number(n)}`,
      beyond: (n) => `قيم أخرى يمكن البحث عنها: ${number(n)}`,
      reading: 'جارٍ العدّ…',
      keys: { group: 'المجموعة', tag: 'الموضوع', status: 'الحالة', kind: 'النوع', importance: 'الأهمية' },
      kinds: { event: 'حدث', state: 'استمر' },
      importances: { 3: 'الأهم', 2: 'أحداث جانبية', 1: 'خلفية' },
    },
    loading: {
      loading: (n, share) =>
        `جارٍ التحميل، عدد الأحداث حتى الآن: ${number(n)}${share === null ? '' : ` (${number(share)}٪ من الملف)`}`,
      ordering: (n) => `جارٍ ترتيب الأحداث زمنيًا، وعددها ${number(n)}…`,
      cancel: 'إلغاء',
    },
    archive: {
      inView: (n, of) =>
        n === of ? `الأحداث الظاهرة: ${number(n)}` : `الأحداث الظاهرة: ${number(n)} من ${number(of)}`,
      drawn: (singly, grouped, groups, dense) =>
        [
          ...(singly > 0 ? [`مفردة: ${number(singly)}`] : []),
          ...(grouped > 0 ? [`في مجموعات (${number(groups)}): ${number(grouped)}`] : []),
          ...(dense > 0 ? [`كثافة: ${number(dense)}`] : []),
        ].join('، '),
      busiest: (dates) => `الأكثر: ${dates}`,
      more: (n) => `+${number(n)}`,
      group: (n, dates, titles) => [`${events(n)}، ${dates}`, titles.join('؛ ')].filter(Boolean).join(': '),
      running: (n) => `مستمرة: ${number(n)}`,
      members: events,
      extract: (n, of) => `أهم الأحداث الظاهرة: ${number(n)} من ${number(of)}`,
    },

    distance: {
      after: (distance, title) => `بعد «${title}» بمدة ${distance}`,
      before: (distance, title) => `قبل «${title}» بمدة ${distance}`,
      same: (precision, title) => `في ${sameWords(precision)} مع «${title}»`,
    },

    card: {
      wording: 'في المقال',
      quote: (text) => quotation(text, '«»“”'),
      reasoning: 'كيف استُنتج التاريخ',
      editors: (date) => `بحسب هيئة التحرير: ${date}`,
      people: 'أشخاص',
      place: 'المكان',
      group: 'المجموعة',
      tags: 'مواضيع',
      sources: 'مصادر',
      credit: (name) => `الصورة: ${name}`,
      excerpt: 'من المقال',
      excerptBy: (publisher) => `من المقال، ${publisher}`,
      more: 'المزيد',
      readInArticle: 'اقرأ في المقال',
      readInSource: 'إلى الجملة في المصدر',
      opensSource: 'يفتح المصدر',
      previousEvent: (title) => `الحدث السابق: ${title}`,
      nextEvent: (title) => `الحدث التالي: ${title}`,
      share: 'مشاركة رابط هذا الحدث',
      linkCopied: 'نُسخ الرابط',
      linkToCopy: 'رابط هذا الحدث للنسخ',
    },
    article,
    ...problems(speech),
    basis: {
      stated: 'مذكور في المقال',
      derived: 'مستنتج من المقال',
      knowledge: 'معلومة عامة ليست من المقال',
    },
    status: {
      confirmed: 'مؤكد',
      reported: 'بحسب تقارير',
      alleged: 'مزعوم',
      disputed: 'محل خلاف',
      planned: 'مخطط له',
      corrected: 'مصحَّح',
    },
    load: {
      network: 'تعذر تحميل الخط الزمني: لا اتصال بمصدره.',
      http: (status) => `تعذر تحميل الخط الزمني: رد الخادم هو ${status}.`,
      json: (line, column) => `بيانات الخط الزمني ليست JSON صالحًا: السطر ${number(line)}، العمود ${number(column)}.`,
      shape: 'البيانات ليست مستند خط زمني.',
      canceled: 'أُلغي التحميل.',
      retry: 'إعادة المحاولة',
      kept: 'ما كان معروضًا من قبل ما زال هنا.',
    },
  };
}

/** "and" is written onto the next word; before digits a joiner keeps it readable. */
function prefixed(text: string): string {
  return /^\p{L}/u.test(text) ? text : `ـ${text}`;
}

function sameWords(precision: string): string {
  const words = new Map([
    ['day', 'اليوم نفسه'],
    ['month', 'الشهر نفسه'],
    ['year', 'السنة نفسها'],
  ]);
  return words.get(precision) ?? 'الوقت نفسه';
}

registerMessages('ar', arabic);
