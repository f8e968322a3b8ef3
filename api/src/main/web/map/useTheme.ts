import { useEffect, useState } from 'react';
import type { Theme } from './style/palette';

const DARK = '(prefers-color-scheme: dark)';

/** The colour scheme the browser asks for, following changes. */
export function useTheme(): Theme {
  const [theme, setTheme] = useState<Theme>(() => themeOf(window.matchMedia(DARK).matches));
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const onChange = (event: MediaQueryListEvent) => setTheme(themeOf(event.matches));
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);
  return theme;
}

function themeOf(dark: boolean): Theme {
  return dark ? 'dark' : 'light';
}
