/** Elements whose content is no text of the page. */
export const NO_TEXT: ReadonlySet<string> = new Set(
  (
    'head script style noscript template iframe frameset noframes object embed applet canvas svg math audio video map ' +
    'select button input textarea datalist nav footer aside dialog'
  ).split(' '),
)

/** Elements that stand on lines of their own (CSS `display: block` in browsers, and list items and rows). */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'html body address article blockquote center dd details dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr legend li listing main menu ol optgroup option p plaintext pre search section summary table ' +
    'caption tbody thead tfoot tr ul xmp'
  ).split(' '),
)
export const HEADING = /^h[1-6]$/
/** What sites call the heading of an article, as words of an id or a class. */
export const HEADING_NAMES = /(?:^|[-_ ])(?:\w{0,8}title\d?|tit\d?|bt|biaoti)(?=[-_ ]|$)/
export const CELLS: ReadonlySet<string> = new Set(['td', 'th'])

export const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/

/** Where sites keep the text of a document, as words of an id or a class; the surest first. */
export const CONTENT_NAMES: readonly { pattern: RegExp; example: string }[] = [
  { pattern: /(?:^| )(?:ucap-content|trs_editor|trs_uedit|trs_editor_view)(?= |$)/, example: '<td id="UCAP-CONTENT">' },
  { pattern: /(?:^| )(?:pages_content|zoom\w{0,4}|bodylabel|vsb_content\w{0,8})(?= |$)/, example: '<div id="zoom">' },
  {
    pattern:
      /(?:^| )(?:article|news|info|detail|text|xxgk|doc|view|wz|zw|con)[-_]?(?:con|content|text|txt|body|detail)s?(?= |$)/,
    example: '<div class="article-content">',
  },
  {
    pattern: /(?:^| )(?:article|content|conn?text|maincontent|main_content|nr|zhengwen)(?= |$)/,
    example: '<div id="content">',
  },
]
/** Of the page's prose, what such an element must hold at the least to be believed. */
export const LEAST_CONTENT = 0.3

/** Parts of a page that are no part of its document, as words of an id or a class. */
export const FURNITURE_NAMES =
  /(?:^|[-_ ])(?:nav\w{0,8}|menu\w{0,3}|breadcrumbs?|crumbs?|position|curpos|currentpos\w{0,8}|location|dqwz|wzdh|foot\w{0,6}|copyright|share\w{0,6}|bdshare\w{0,12}|jiathis\w{0,12}|bshare\w{0,8}|fenxiang|qr\w{0,10}|ewm|erweima|toolbars?|tools?|related?|xgwj|xglj|xgxx|recommend\w{0,4}|sidebar|comments?|pagination|pager|daohang|search\w{0,6}|weixin|wechat|back-?top)(?=[-_ ]|$)/
/** Of the page's text, what such a part holds at most; more is the document itself, whatever its name. */
export const MOST_FURNITURE = 0.5

/** Lines that sites set around a text, each told by its own form. */
export const FURNITURE_LINES: readonly { pattern: RegExp; example: string }[] = [
  { pattern: /^(?:您)?(?:现在|当前|所在)?的?(?:位置|所在位置)\s*[:：]/, example: '当前位置：首页 > 政务公开' },
  { pattern: /^(?:首页|网站首页)\s*[>»＞›]/, example: '首页 > 政策文件' },
  {
    pattern:
      /^(?:用?微信|手机)?[“"]?扫一扫[”"]?(?:在?手机|在微信|分享|关注|打开|到|$).{0,14}$|手机(?:上)?(?:打开|浏览|查看|阅读)(?:当前|本)页/,
    example: '扫一扫在手机打开当前页',
  },
  {
    pattern:
      /^[【[（(|\s]*(?:打印(?:本页|文章|此页)?|关闭(?:本页|窗口|页面)?|收藏(?:本页)?|返回顶部|下载|纠错|我要纠错)[】\]）)|\s]*(?=$|[【[（(|\s])/,
    example: '【打印】【关闭】',
  },
  { pattern: /^[【[（(]?\s*(?:字体|字号)\s*[:：]/, example: '字体：【大 中 小】' },
  { pattern: /^(?:分享(?:到|至)|分享\s*[:：]?$)/, example: '分享到：' },
  { pattern: /^(?:浏览|点击|阅读|访问)(?:次数|量|数|率)?\s*[:：]/, example: '浏览次数：128' },
  { pattern: /^(?:上|下)一[篇条]\s*[:：]/, example: '上一篇：关于…的通知' },
  { pattern: /^[（(【]?(?:责任)?编辑\s*[:：]|^[（(【]?责编\s*[:：]/, example: '责任编辑：张三' },
  { pattern: /^(?:相关(?:链接|文件|稿件|文档|解读|阅读|新闻)|附件下载)\s*[:：]?$/, example: '相关链接' },
]
/** A longer line is text, whatever it begins with. */
export const LONGEST_FURNITURE_LINE = 60
/** On a line that says when or by whom a text was published ($1): what sites add behind that. */
export const FURNITURE_TAIL =
  /^((?:(?:发布|更新|发文|成文|公开)?(?:时间|日期)|(?:信息|文章|稿件)?来源|作者|(?:19|20)\d{2}[-/.年]).{0,100}?)[\s|]*(?:(?:浏览|点击|阅读|访问)(?:次数|量|数|率)?\s*[:：]|[【[（(]?\s*(?:字体|字号)\s*[:：]|分享到|[【[（(]打印).*$/
