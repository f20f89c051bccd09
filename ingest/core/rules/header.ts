/** How speeches and letters greet: no 主送机关. */
export const GREETING = /^(?:同志们|各位|尊敬的|女士们|先生们|亲爱的|老师们|同学们|大家)/

/** What tells 主送机关 from the label of a form (学校名称：). */
export const ADDRESSED = /各|有关|全体|同志|直属|所属|部属|驻|(?:委员|代表)：?$/

/** A first paragraph that ends in a colon: 为…，现作如下规定：. */
export const LEADS_TO_TEXT = /^(?:为了?|根据|按照|依照|依据|鉴于|经)[^：]{12,}|(?:如下|以下).{0,6}：$/

/** Who is addressed without being named: 各有关单位, 省属各高校. */
export const ADDRESSED_GROUP =
  /(?:单位|部门|高校|学校|院校|企业|公司|街道|乡镇|社区|村|机构|团体|组织|人员|同志|院系|班级|政府|[委办厅局部])$/

/** A text that speaks to whom it is addressed. */
export const SPEAKS_TO = /^(?:你|贵)/

/**
 * Between the issuers and the subject of a title: 教育部〔关于〕…, 省政府〔转发〕…, 县水利局〔对〕…的答复. Some of these also stand in
 * names (就业局), so each is tried in order.
 */
export const TITLE_SUBJECT =
  /关于|转发|批转|印发|公布|发布|致(?=全|各|广大|.{1,20}的?(?:信|书|电)$)|就(?=《|.{2,60}(?:答|问|发表))|对(?=.{2,80}(?:答复|批复|复函|意见|的函|报告)$)/g

/** Who issued, right before a year: 云岭省水利厅2021年工作要点. */
export const BEFORE_YEAR = /^([\u4e00-\u9fff]{3,25}?)(?=(?:19|20)\d{2}年)/

/** The title of an order or decree may be no more than who gives it: 云岭省人民政府令, 云岭省水利厅公告（第12号）. */
export const ORDER_TITLE = /^([^《》]{2,30}?)(?:令|[公通]告)(（?第[^（）]{1,8}号）?)?$/

/** A title that begins with a number of its own: 国家能源局公告2020年第2号——关于…的公告. */
export const NUMBERED_TITLE =
  /^([^《》]{2,30}?)(?:令|[公通]告)[〔（]?(?:\d{4}[^《》\d]{0,2})?第? ?[\d一二三四五六七八九十百]{1,6} ?号/

/** 教育部教材局负责人就《…》答记者问: who answers. */
export const ANSWERS_PRESS =
  /(?:^|—)([^—]{2,40}?)(?:有关)?(?:部门|司局|同志)?(?:有关)?负责(?:人|同志)就.+答.{0,4}记者问$/

/** 版头 marks (GB/T 9704-2012 7.2.2–7.2.6). */
export const SECRECY = /(?:绝密|机密|秘密)(?:[★☆] ?(?:\d{1,2} ?(?:年|个月)|长期)?)?/
export const URGENCY = /特急|加急|急件|平急|特提/
export const SIGNED_OFF_BY = /签 ?发 ?人：? ?([\u4e00-\u9fff·、 ]{2,30})/

/** 代章 behind a signature: sealed for another. 盖章 is the body's own seal. */
export const SEALED_FOR = /（代章）/
/** The body that sealed, in brackets below the issuer. */
export const SEALED_BELOW = /^（([^（）]{2,30}?)代章）$/
export const SEAL_NOTE = /（(?:代章|盖章|公章|章|印章)）/g

/** 新华社北京3月4日电, 本报讯: who reports. */
export const REPORTER = /^(新华社|中新社|人民网|新华网|央视网|中国新闻网|本报(?=讯|.{0,12}电))/
