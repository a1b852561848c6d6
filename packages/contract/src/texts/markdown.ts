/** What stands in texts that people wrote where they are not words. */
export const markdownTexts = {
  "written.picture": "Picture",
  "written.picture-of": "Picture: {what}",
  "written.table": "Table",
  "written.done": "Done",
  "written.to-do": "To do",
  "written.preview": "Preview",
  "written.how": "Markdown: **bold**, lists with -, code between `signs`, links",
} as const;
