/** One stage as a list. */
export const listTexts = {
  "list.of": "{stage} as a list",
  "list.back": "All stages",
  "list.columns": "Columns to sort by",
  "list.title": "Title",
  "list.type": "Type",
  "list.class": "Class",
  "list.labels": "Labels",
  "list.people": "People",
  "list.size": "Size",
  "list.due": "Due",
  "list.age": "Age",
  "list.select": "Select {title}",
  "list.blocked": "Blocked",
} as const;
