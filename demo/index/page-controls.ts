import { byId } from '../support/dom.js';
import { applyTheme, isDirection, isTheme } from '../support/page-params.js';
import { widest, type PageState } from './address.js';
import { isDocumentChoice, type DocumentChoice } from './documents.js';
import { text } from './page-texts.js';
import { canonicalLocale, directionOf } from './value-problems.js';

interface Handlers {
  readonly onChange: () => void;
  readonly onLanguage: () => void;
  readonly onDocument: () => void;
  readonly onReset: () => void;
}

/** The part of the state that is not an attribute of the timeline. */
type Settings = Omit<PageState, 'attributes'>;

export interface PageControls {
  /** What the controls say. */
  state(): Settings;
  /** Sets the controls and the page to a state, all but texts and the document itself. */
  show(state: Settings): void;
  /** Shows which document is read; null: an address of one's own. */
  showDocument(choice: DocumentChoice | null): void;
}

/** Language, direction, colours, width and document: everything around the timeline that a host page may decide. */
export function pageControls({ onChange, onLanguage, onDocument, onReset }: Handlers): PageControls {
  const form = byId('settings', HTMLFormElement);
  const panel = byId('panel', HTMLDetailsElement);
  const stage = byId('stage', HTMLElement);
  const locale = byId('locale', HTMLInputElement);
  const localeBad = byId('locale-bad', HTMLElement);
  const width = byId('width', HTMLInputElement);
  const widthShown = byId('width-shown', HTMLOutputElement);
  const doc = byId('doc', HTMLSelectElement);
  const own = byId('own', HTMLElement);
  const beside = matchMedia('(min-width: 75rem)');
  let panelWanted: boolean | null = null;

  const radio = (name: string): string => {
    const value = new FormData(form).get(name);
    return typeof value === 'string' ? value : '';
  };
  const check = (name: string, value: string): void => {
    for (const input of form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
      input.checked = input.value === value;
    }
  };
  const state = (): Settings => {
    const direction = radio('page-dir');
    const theme = radio('page-theme');
    return {
      language: radio('page-lang') === 'en' ? 'en' : 'de',
      locale: canonicalLocale(locale.value.trim()) ?? '',
      direction: isDirection(direction) ? direction : 'auto',
      theme: isTheme(theme) ? theme : 'auto',
      width: width.valueAsNumber < widest ? width.valueAsNumber : null,
      document: isDocumentChoice(doc.value) ? doc.value : null,
      panelOpen: panelWanted,
    };
  };

  /** Carries out what the controls say; the element notices `lang`, `dir` and its width by itself. */
  const apply = (): void => {
    const now = state();
    applyTheme(now.theme);
    if (now.direction === 'auto') document.documentElement.removeAttribute('dir');
    else document.documentElement.dir = now.direction;
    if (now.locale === '') {
      stage.removeAttribute('lang');
      stage.removeAttribute('dir');
    } else {
      stage.lang = now.locale;
      stage.dir = now.direction === 'auto' ? directionOf(now.locale) : now.direction;
    }
    stage.classList.toggle('sized', now.width !== null);
    if (now.width === null) stage.style.removeProperty('--stage-width');
    else stage.style.setProperty('--stage-width', `${now.width}px`);
    widthShown.value = now.width === null ? text('widthFull') : `${now.width} px`;
    width.setAttribute('aria-valuetext', widthShown.value);
  };
  const changed = (): void => {
    apply();
    onChange();
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'page-lang') {
      onLanguage();
      apply();
    } else if (target.name === 'page-dir' || target.name === 'page-theme' || target === width) {
      changed();
    }
  });
  locale.addEventListener('change', () => {
    const typed = locale.value.trim();
    const bad = typed !== '' && canonicalLocale(typed) === null;
    localeBad.textContent = bad ? text('localeBad') : '';
    locale.setAttribute('aria-invalid', String(bad));
    changed();
  });
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[data-width]')) {
    button.addEventListener('click', () => {
      width.value = button.dataset['width'] ?? '';
      width.dispatchEvent(new Event('input', { bubbles: true }));
      width.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }
  doc.addEventListener('change', () => {
    own.hidden = doc.value !== 'own';
    onDocument();
  });
  byId('own-show', HTMLButtonElement).addEventListener('click', onDocument);
  byId('reset', HTMLButtonElement).addEventListener('click', onReset);
  panel.querySelector('summary')?.addEventListener('click', () => {
    panelWanted = !panel.open;
  });
  beside.addEventListener('change', () => {
    panel.open = panelWanted ?? beside.matches;
  });

  return {
    state,
    show: (wanted) => {
      check('page-lang', wanted.language);
      check('page-dir', wanted.direction);
      check('page-theme', wanted.theme);
      locale.value = wanted.locale;
      width.value = String(wanted.width ?? widest);
      panelWanted = wanted.panelOpen;
      panel.open = panelWanted ?? beside.matches;
      apply();
    },
    showDocument: (choice) => {
      doc.value = choice ?? '';
      own.hidden = choice !== 'own';
    },
  };
}
