const HOST = /^(?:https?:)?\/\/(?:www\.)?schema\.org(?:[/#]|$)/i;

/** Whether parsed JSON is JSON-LD with the words of schema.org, and no document of ours. */
export function isSchemaOrg(data: unknown): boolean {
  const some: unknown = Array.isArray(data) ? data[0] : data;
  if (typeof some !== 'object' || some === null || 'events' in some) return false;
  if (!('@context' in some)) return '@graph' in some || '@type' in some;
  const contexts = Array.isArray(some['@context']) ? (some['@context'] as unknown[]) : [some['@context']];
  return contexts
    .flatMap((context) => (typeof context === 'object' && context ? Object.values(context) : [context]))
    .some((context) => typeof context === 'string' && HOST.test(context));
}
