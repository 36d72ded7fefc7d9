/** Light or dark: the choice of the user, or of the system when none was made. */
import { useEffect, useState, useSyncExternalStore } from 'react';

/** What the user chose. `system` follows the operating system. */
export type ThemeChoice = 'light' | 'dark' | 'system';

const KEY = 'wattledger.theme';
const DARK_CLASS = 'pf-v6-theme-dark';
const listeners = new Set<() => void>();
const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)');

/** The stored choice. */
export function themeChoice(): ThemeChoice {
  try {
    const stored = window.localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** Stores the choice and applies it at once. */
export function chooseTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, choice);
  } catch {
    // A browser that refuses storage still gets the theme for this visit.
  }
  apply(choice);
}

function apply(choice: ThemeChoice): void {
  const dark = choice === 'dark' || (choice === 'system' && systemDark().matches);
  document.documentElement.classList.toggle(DARK_CLASS, dark);
  for (const listener of listeners) listener();
}

let printing = false;

/** Paper is white: prints in the light theme, whatever the screen shows. */
export function printInLight(): void {
  window.addEventListener('beforeprint', () => {
    printing = true;
    apply('light');
  });
  window.addEventListener('afterprint', () => {
    printing = false;
    apply(themeChoice());
  });
}

/** True from the moment that a print is asked for until it is made. */
export function isPrinting(): boolean {
  return printing;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** True while the dark theme shows; charts redraw on it. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, () =>
    document.documentElement.classList.contains(DARK_CLASS),
  );
}

/** The choice with its setter, following the system while the choice is `system`. */
export function useTheme(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  const [choice, setChoice] = useState(themeChoice);
  useEffect(() => {
    const query = systemDark();
    const follow = () => {
      apply(choice);
    };
    query.addEventListener('change', follow);
    return () => {
      query.removeEventListener('change', follow);
    };
  }, [choice]);
  const choose = (next: ThemeChoice) => {
    setChoice(next);
    chooseTheme(next);
  };
  return [choice, choose];
}
