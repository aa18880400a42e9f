export type Theme = 'auto' | 'light' | 'dark';
export type Direction = 'auto' | 'ltr' | 'rtl';

export const isTheme = (value: string): value is Theme => ['auto', 'light', 'dark'].includes(value);
export const isDirection = (value: string): value is Direction => ['auto', 'ltr', 'rtl'].includes(value);

/** Light, dark or as the system says; the style sheets turn it into `color-scheme`. */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** `?theme=dark&dir=rtl` on the pages without controls of their own, so that every look can be named by an address. */
export function applyPageParams(params: URLSearchParams): void {
  const theme = params.get('theme') ?? 'auto';
  if (isTheme(theme)) applyTheme(theme);
  const direction = params.get('dir') ?? 'auto';
  if (direction === 'ltr' || direction === 'rtl') document.documentElement.dir = direction;
}
