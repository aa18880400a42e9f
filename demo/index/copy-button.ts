import { text } from './page-texts.js';

/** Copies the text of `source`; where the clipboard is closed to us, selects it for the reader's own copy command. */
export function wireCopyButton(button: HTMLButtonElement, source: HTMLElement, status: HTMLElement): void {
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(source.textContent ?? '');
      status.textContent = text('copied');
    } catch {
      getSelection()?.selectAllChildren(source);
      status.textContent = text('copyFailed');
    }
  });
}
