import type { Scene } from '../../test/scenes/scene.js';
import { scene as archiveLanes } from '../../test/scenes/archive-lanes.js';
import { scene as arabic } from '../../test/scenes/arabic.js';
import { scene as asTold } from '../../test/scenes/as-told.js';
import { scene as beforeChrist } from '../../test/scenes/before-christ.js';
import { scene as brokenData } from '../../test/scenes/broken-data.js';
import { scene as crowd } from '../../test/scenes/crowd.js';
import { scene as csvTable } from '../../test/scenes/csv-table.js';
import { scene as dateAbout } from '../../test/scenes/date-about.js';
import { scene as dateAboutAndUncertain } from '../../test/scenes/date-about-and-uncertain.js';
import { scene as dateDay } from '../../test/scenes/date-day.js';
import { scene as dateEnriched } from '../../test/scenes/date-enriched.js';
import { scene as dateInterval } from '../../test/scenes/date-interval.js';
import { scene as dateMonth } from '../../test/scenes/date-month.js';
import { scene as dateNoStart } from '../../test/scenes/date-no-start.js';
import { scene as dateOpenEnd } from '../../test/scenes/date-open-end.js';
import { scene as dateUncertain } from '../../test/scenes/date-uncertain.js';
import { scene as dateUnknownEnd } from '../../test/scenes/date-unknown-end.js';
import { scene as datesAll } from '../../test/scenes/dates-all.js';
import { scene as deepTime } from '../../test/scenes/deep-time.js';
import { scene as discover } from '../../test/scenes/discover.js';
import { scene as edgePointers } from '../../test/scenes/edge-pointers.js';
import { scene as empty } from '../../test/scenes/empty.js';
import { scene as eras } from '../../test/scenes/eras.js';
import { scene as finding } from '../../test/scenes/finding.js';
import { scene as images } from '../../test/scenes/images.js';
import { scene as importance } from '../../test/scenes/importance.js';
import { scene as inlineScript } from '../../test/scenes/inline-script.js';
import { scene as lanes } from '../../test/scenes/lanes.js';
import { scene as layoutHorizontal } from '../../test/scenes/layout-horizontal.js';
import { scene as layoutList } from '../../test/scenes/layout-list.js';
import { scene as layoutTelling } from '../../test/scenes/layout-telling.js';
import { scene as layoutTellingNarrow } from '../../test/scenes/layout-telling-narrow.js';
import { scene as layoutVertical } from '../../test/scenes/layout-vertical.js';
import { scene as lightDomList } from '../../test/scenes/light-dom-list.js';
import { scene as linkedArticle } from '../../test/scenes/linked-article.js';
import { scene as loadError } from '../../test/scenes/load-error.js';
import { scene as longTitles } from '../../test/scenes/long-titles.js';
import { scene as notJson } from '../../test/scenes/not-json.js';
import { scene as nowMarker } from '../../test/scenes/now-marker.js';
import { scene as origin } from '../../test/scenes/origin.js';
import { scene as people } from '../../test/scenes/people.js';
import { scene as scaleBreaks } from '../../test/scenes/scale-breaks.js';
import { scene as scaleEven } from '../../test/scenes/scale-even.js';
import { scene as scaleRecent } from '../../test/scenes/scale-recent.js';
import { scene as scaleTime } from '../../test/scenes/scale-time.js';
import { scene as share } from '../../test/scenes/share.js';
import { scene as single } from '../../test/scenes/single.js';
import { scene as statuses } from '../../test/scenes/statuses.js';
import { scene as tenSmall } from '../../test/scenes/ten-small.js';
import { scene as thousand } from '../../test/scenes/thousand.js';
import { scene as undated } from '../../test/scenes/undated.js';
import { scene as zoomNone } from '../../test/scenes/zoom-none.js';

export interface GallerySection {
  readonly id: string;
  readonly title: string;
  /** Two beside each other where there is room. */
  readonly paired: boolean;
  readonly scenes: readonly Scene[];
}

/** The gallery in its order. Every scene of test/scenes is in here once. */
export const gallerySections: readonly GallerySection[] = [
  {
    id: 'dates',
    title: 'Dates',
    paired: true,
    scenes: [
      datesAll,
      dateDay,
      dateMonth,
      dateAbout,
      dateUncertain,
      dateAboutAndUncertain,
      dateInterval,
      dateOpenEnd,
      dateUnknownEnd,
      dateNoStart,
      dateEnriched,
      undated,
    ],
  },
  {
    id: 'scales',
    title: 'Scales',
    paired: false,
    scenes: [scaleTime, scaleBreaks, scaleRecent, scaleEven],
  },
  {
    id: 'layouts',
    title: 'Layouts',
    paired: false,
    scenes: [layoutHorizontal, layoutVertical, layoutList, asTold, layoutTelling, layoutTellingNarrow],
  },
  {
    id: 'article',
    title: 'With the article',
    paired: false,
    scenes: [linkedArticle],
  },
  {
    id: 'arrangement',
    title: 'Lanes, eras, windows',
    paired: false,
    scenes: [lanes, people, eras, nowMarker, edgePointers, origin, importance, finding],
  },
  {
    id: 'content',
    title: 'What events can carry',
    paired: false,
    scenes: [statuses, images, share, longTitles, arabic, beforeChrist, deepTime],
  },
  {
    id: 'quantity',
    title: 'One, many, none',
    paired: false,
    scenes: [single, crowd, thousand, archiveLanes, tenSmall, empty, zoomNone],
  },
  {
    id: 'data',
    title: 'Giving data, and what goes wrong',
    paired: false,
    scenes: [lightDomList, discover, inlineScript, csvTable, brokenData, loadError, notJson],
  },
];
