/** Light, dark, or as the system is: remembered in this browser. */
import { part } from './dom.ts';

const KEY = 'theme';

/** Applies the remembered colours and lets them be changed. */
export function startTheme(): void {
  const select = part('theme', HTMLSelectElement);
  const apply = (theme: string): void => {
    document.documentElement.dataset['theme'] = theme;
  };
  select.value = localStorage.getItem(KEY) ?? 'system';
  apply(select.value);
  select.addEventListener('change', () => {
    localStorage.setItem(KEY, select.value);
    apply(select.value);
  });
}
