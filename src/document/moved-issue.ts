import type { Issue } from './issue.js';

/** The same issue at the place that an author knows. */
export function movedIssue(issue: Issue, path: string): Issue {
  return {
    ...issue,
    path,
    // They may have words later.
    get value() {
      return issue.value;
    },
    get expected() {
      return issue.expected;
    },
    get message() {
      return issue.message.replace(issue.path, () => path);
    },
  };
}
