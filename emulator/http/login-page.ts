import type { People } from './people';
import { type Html, html } from '../pages/html';

export interface LoginPage extends People {
  readonly action: string;
  readonly search: string;
  readonly redirect: string;
  readonly refused: string | undefined;
}

/** Everybody of the account with a button for each role. With many people, a box to search them. */
export function loginPage(login: LoginPage): Html {
  const hasMore = login.total > login.people.length;
  return html`${
      login.refused === undefined
        ? undefined
        : html`<p class="ns-note error" role="alert">Not logged in: ${login.refused}.</p>`
    }
    <p>This account is embedded in a tool on your machine. It has no passwords: choose who to be.</p>
    ${
      hasMore || login.search !== ''
        ? html`<form method="get" action="${login.action}" class="ns-buttons">
              <input type="hidden" name="redirect" value="${login.redirect}" />
              <label>Find <input type="search" name="q" value="${login.search}" /></label><button>Search</button>
            </form>
            <p>${login.people.length} of ${login.total} shown.</p>`
        : undefined
    }
    <table class="ns-table">
      <thead>
        <tr>
          <th>Name</th>
          <th>Type</th>
          <th>Log in as</th>
        </tr>
      </thead>
      <tbody>
        ${login.people.map(
          (person) =>
            html`<tr>
              <td>${person.name}</td>
              <td>${typeName(person.type)}</td>
              <td>
                <form method="post" action="${login.action}">
                  <input type="hidden" name="entity" value="${person.id}" /><input
                    type="hidden"
                    name="redirect"
                    value="${login.redirect}"
                  />
                  ${person.roleNames.map((role) => html`<button name="role" value="${role.id}">${role.name}</button> `)}
                  ${person.roleNames.length === 0 ? 'no role' : undefined}
                </form>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function typeName(type: string): string {
  return type.charAt(0) + type.slice(1).toLowerCase();
}
