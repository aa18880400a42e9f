import type { Issue } from './issue.js';

/** The same issue at the place that an author knows. */
export function movedIssue(issue: Issue, path: string): Issue {
  return {
    ...issue,
    path,
    // They may say more later.
    get expected() {
      return issue.expected;
    },
    get message() {
      return issue.message.replace(issue.path, () => path);
    },
  };
}
