/** The page's pictograms, drawn on a 24 by 24 grid. They are decoration: words or labels say the same. */
import { type ElementView, h } from './view.ts';

const PATHS = {
  apps: 'M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM16.5 14v5M14 16.5h5',
  channel: 'M10 4 8 20M16 4l-2 16M5 9h15M4 15h15',
  close: 'M6 6l12 12M18 6 6 18',
  command: 'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM14 8l-4 8',
  dark: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  eye: 'M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  forum: 'M4 4h16v11H10l-4 4v-4H4zM8 8h8M8 11h5',
  help: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.6v.2',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  menu: 'M4 6h16M4 12h16M4 18h16',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  open: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 20c.8-3.6 4-5.5 8-5.5s7.2 1.9 8 5.5',
  plus: 'M12 5v14M5 12h14',
  reply: 'M10 6 4 12l6 6M4 12h10a6 6 0 0 1 6 6',
  send: 'M4 4l17 8-17 8 3-8zM7 12h8',
  thread: 'M5 4v9a4 4 0 0 0 4 4h10M15 13l4 4-4 4',
  warning: 'M12 4 2.5 20h19zM12 10v5M12 17.6v.2',
} as const;

/** The name of a pictogram. */
export type IconName = keyof typeof PATHS;

/** A pictogram; it takes the colour of the text around it. */
export function icon(name: IconName): ElementView {
  const path = h('path', { d: PATHS[name] });
  return h(
    'svg',
    { class: `icon icon-${name}`, viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' },
    path,
  );
}
