/** Invented documents: a notice and the 办法 that it issued, a joint notice on that basis, and a name nobody explains. */
export const DOCUMENTS = {
  'collection.txt': `云岭省教育厅关于印发《云岭省校园食堂管理办法》的通知
云教〔2019〕4号
各市教育局：
  现将《云岭省校园食堂管理办法》印发给你们，请遵照执行。
云岭省教育厅
2019年3月5日

云岭省校园食堂管理办法
第一条 根据《中华人民共和国食品安全法》制定本办法。
第二条 本办法自2019年4月1日起施行。

云岭省教育厅 云岭省财政厅关于加强数字政府经费管理的通知
云教〔2021〕7号
各市教育局、财政局：
  𠮷林<b>会议</b>之后，根据《云岭省校园食堂管理
办法》（云教〔2019〕4号）和《中华人民共和国预算法》，
现就有关事项通知如下。其余按照《实施细则》办理。
云岭省教育厅
云岭省财政厅
2021年5月6日
`,
} as const

export const ORDINANCE = '云岭省校园食堂管理办法'
export const NOTICE = `云岭省教育厅关于印发《${ORDINANCE}》的通知`
export const JOINT = '云岭省教育厅 云岭省财政厅关于加强数字政府经费管理的通知'

/** A later notice that ends the first one, and so the 办法 that it issued. */
export const REPEAL = `云岭省教育厅关于废止部分文件的通知
云教〔2022〕1号
各市教育局：
  《云岭省教育厅关于印发〈云岭省校园食堂管理办法〉的通知》（云教〔2019〕4号）自即日起废止。
云岭省教育厅
2022年3月5日
`

/** A later notice that ends a part of the first, and one of the joint notice. */
export const PARTIAL_REPEAL = `云岭省教育厅关于调整经费标准的通知
云教〔2022〕9号
各市教育局：
  《云岭省教育厅 云岭省财政厅关于加强数字政府经费管理的通知》（云教〔2021〕7号）第三条同时废止。
  《云岭省教育厅关于印发〈云岭省校园食堂管理办法〉的通知》（云教〔2019〕4号）第二项停止执行。
云岭省教育厅
2022年4月5日
`
