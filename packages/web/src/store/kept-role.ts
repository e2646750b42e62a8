const KEY = 'adempi-ruolo';

/** The role of who answers, as this tab keeps it; null where nobody said it. */
export function keptRole(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Remembers a role until the tab is closed, where the browser lets it; null forgets it. */
export function keepRole(role: string | null): void {
  try {
    if (role === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, role);
  } catch {
    // Without storage it holds until the page is closed.
  }
}
