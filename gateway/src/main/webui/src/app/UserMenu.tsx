import {
  Divider,
  Dropdown,
  DropdownGroup,
  DropdownItem,
  DropdownList,
} from '@patternfly/react-core';
import { useState } from 'react';
import { type ThemeChoice, useTheme } from '../theme/theme';
import { ownCompany, roleNames, useUser } from './session';

const THEMES: readonly { choice: ThemeChoice; title: string }[] = [
  { choice: 'system', title: 'Follow the system' },
  { choice: 'light', title: 'Light' },
  { choice: 'dark', title: 'Dark' },
];

/** Who is logged in, with which roles; light or dark; log out. */
export function UserMenu() {
  const user = useUser();
  const [theme, chooseTheme] = useTheme();
  const [open, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      popperProps={{ position: 'end', appendTo: 'inline' }}
      toggle={(ref) => (
        <button
          ref={ref}
          type="button"
          className="wl-frame-button"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <span className="wl-initials" aria-hidden="true">
            {initials(user.name)}
          </span>
          <span className="wl-user-name">{user.name}</span>
          <span className="pf-v6-screen-reader">: account and appearance</span>
        </button>
      )}
    >
      <div className="wl-frame-menu-head">
        <strong>{user.name}</strong>
        {ownCompany(user) ? <span className="wl-small">{ownCompany(user)}</span> : null}
        <span className="wl-muted wl-small">{roleNames(user).join(', ') || 'No role yet'}</span>
      </div>
      <Divider />
      <DropdownGroup label="Appearance" labelHeadingLevel="h2">
        <DropdownList>
          {THEMES.map(({ choice, title }) => (
            <DropdownItem
              key={choice}
              isSelected={theme === choice}
              onClick={() => {
                chooseTheme(choice);
              }}
            >
              {title}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
      <Divider />
      <DropdownList>
        <DropdownItem to="/logout" component="a">
          Log out
        </DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0]?.toUpperCase() ?? '')
    .join('');
}
