import type { TextKey } from '../index/texts.js';

const pages: readonly (readonly [address: string, name: TextKey])[] = [
  ['./index.html', 'navStory'],
  ['./gallery.html', 'navGallery'],
  ['./edit.html', 'navEdit'],
  ['./late.html', 'navLate'],
  ['./discover.html', 'navDiscover'],
  ['./hundred-thousand.html', 'navArchive'],
  ['./no-js.html', 'navNoJs'],
  ['./theming.html', 'navTheming'],
  ['./keyboard.html', 'navKeyboard'],
  ['./languages.html', 'navLanguages'],
];

/** The top of every page: what this is, the nameplate, the way to the other pages. Texts are filled in by `fillTexts`. */
export function masthead(current: string): string {
  const items = pages.map(([address, name]) => {
    const here = address === `./${current}` ? ' aria-current="page"' : '';
    return `<li><a href="${address}"${here} data-text="${name}"></a></li>`;
  });
  return `<a class="skip" href="#content" data-text="skip"></a>
    <header class="masthead">
      <p class="notice" data-text="demoNotice"></p>
      <div class="nameplate">
        <p class="ear" data-text="dateline"></p>
        <p class="name" data-text="masthead"></p>
        <p class="ear ear-end" data-text="edition"></p>
      </div>
      <nav data-label="navLabel">
        <ul>
          ${items.join('\n          ')}
        </ul>
      </nav>
    </header>`;
}

export const colophon = '<footer class="colophon"><p data-text="footer"></p></footer>';
