/** What stands in the field for a document of one's own: small, complete, with two mistakes to be found. */
export const sample = `{
  "version": 1,
  "lang": "en",
  "title": "A bridge for the old town",
  "article": { "publisher": "The Sample Courier", "published": "2024-06-14" },
  "events": [
    { "id": "flood", "title": "Flood damages the old bridge", "date": "2021-07", "wording": "in July 2021" },
    { "id": "closed", "title": "Bridge closed", "date": "2021-07/2024-06-13", "kind": "state", "importance": 2 },
    { "id": "opened", "title": "New bridge opens", "date": "2024-06-14", "importance": 3,
      "excerpts": [{ "exact": "opened to traffic on Friday" }] },
    { "id": "party", "title": "Street party", "date": "2024-06-31" },
    { "id": "toll", "title": "A toll is under discussion", "status": "rumour" }
  ]
}
`;
