/** Pages as sites of governments make them, with invented documents: each template has its own way with everything. */

const NAVIGATION =
  '<div class="nav"><a href="/">首页</a> <a href="/xw">要闻动态</a> <a href="/gk">政务公开</a> <a href="/fw">政务服务</a></div>'
const FOOTER =
  '<div class="footer"><p>主办：云岭省人民政府办公厅 承办：云岭省大数据中心</p><p>网站标识码：0000000000 云公网安备00000000000000号</p></div>'

const BODY = [
  '各市（州）人民政府，省直各部门：',
  '为做好2020年防汛工作，根据《云岭省防汛条例》，经省人民政府同意，现就有关事项通知如下。',
  '一、落实责任。各地要把防汛责任落实到每一座水库、每一段堤防、每一个村庄，汛前完成隐患排查，建立清单，逐项销号。',
  '二、加强值守。汛期实行二十四小时值班，重要雨情、水情、险情必须在一小时内报告，不得迟报、漏报、瞒报。',
]
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>　　${line}</p>`).join('\n')
const signed = (name: string, date: string) =>
  `<p align="right">${name}&nbsp;&nbsp;&nbsp;</p>\n<p align="right">${date}&nbsp;&nbsp;</p>`

/** Layout tables, labels in bold with spaces in them, the title over two paragraphs. */
export const LAYOUT_TABLES = `<!doctype html><meta charset="utf-8"><div class="wrap">
<table><tbody><tr><td><table class="bd1"><tbody>
<tr><td><b>索 引 号：</b></td><td>000000000/2020-00012</td><td><b>主题分类：</b></td><td>水利\\防汛</td></tr>
<tr><td><b>发文机关：</b></td><td>云岭省人民政府</td><td><b>成文日期：</b></td><td>2020年03月05日</td></tr>
<tr><td><b>标　　题：</b></td><td colspan="3">云岭省人民政府关于做好2020年防汛工作的通知</td></tr>
<tr><td><b>发文字号：</b></td><td>云政发〔2020〕7号</td><td><b>发布日期：</b></td><td>2020年03月09日</td></tr>
</tbody></table><table class="bd1"><tr><td><b>主 题 词：</b></td><td></td></tr></table></td></tr></tbody></table>
<table width="930"><tr><td><table><tr><td id="UCAP-CONTENT">
<p><span>云岭省人民政府关于做好</span></p><p><span>2020年防汛工作的通知</span></p><p>云政发〔2020〕7号</p><p><br></p>
${paragraphs(BODY)}
${signed('云岭省人民政府', '2020年3月5日')}
<p>（此件公开发布）</p></td></tr></table>
<div id="qr_container">扫一扫在手机打开当前页</div>
<table><tr><td><a href="#">打印</a> <a href="#">关闭</a></td></tr></table></td></tr></table></div>`

/** A content management system: heading and a line on the publication above the text, in GBK with its own word on that. */
export const HEADING_ABOVE = `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>关于做好2020年防汛工作的通知_云岭省水利厅</title><script>var title = '关于<p>脚本</p>'</script>
<style>.x{color:red}</style></head><body>${NAVIGATION}
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/gk">通知公告</a></div>
<div class="main"><h1>关于做好2020年<br>防汛工作的通知</h1>
<div class="info">发布时间：2020-03-09 10:20 信息来源：云岭省水利厅 浏览次数：128 字体：【大 中 小】</div>
<div class=TRS_Editor><p align=center>云水发〔2020〕7号</p>
${paragraphs(BODY)}
${signed('云岭省水利厅', '2020年3月5日')}</div>
<div class="share">分享到：微信 微博</div><p>上一篇：关于召开会议的通知</p></div>${FOOTER}</body></html>`

/** Metadata as a list whose labels have no colon, and what a site hides. */
export const LIST = `<html><head><meta charset="utf-8"><title>云岭省教育厅</title></head><body>${NAVIGATION}
<ul class="headInfo"><li><span>索引号</span><em>yl0001/2020-00031</em></li><li><span>发文机构</span><em>云岭省教育厅</em></li>
<li><span>发文字号</span><em>云教发〔2020〕11号</em></li><li><span>成文日期</span><em>2020-03-05</em></li>
<li><span>发布日期</span><em>2020-03-09</em></li><li><span>有效性</span><em>有效</em></li></ul>
<div id="zoom"><p style="display: none">隐藏的文字</p><center><b>云岭省教育厅关于做好2020年<br>防汛工作的通知</b></center>
${paragraphs(BODY)}
${signed('云岭省教育厅', '2020年3月5日')}</div>${FOOTER}</body></html>`

/** Metadata as a definition list; the text has no title of its own, and the container no known name. */
export const DEFINITIONS = `<html><head><meta charset="utf-8"><title>青石县人民政府门户网站</title></head><body>${NAVIGATION}
<div class="kuang"><dl><dt>名称：</dt><dd>青石县人民政府关于做好2020年防汛工作的通知</dd><dt>文号：</dt><dd>青政发〔2020〕3号</dd>
<dt>发布机构：</dt><dd>青石县人民政府</dd><dt>公开日期：</dt><dd>2020/3/9</dd><dt>内容概述：</dt><dd></dd></dl></div>
<div class="neirong"><div>${BODY.map((line) => `&emsp;&emsp;${line}<br/>`).join('')}
青石县人民政府<br/>2020年3月5日<br/></div></div>${FOOTER}</body></html>`

/** No table: the meta tags of 国办发〔2017〕47号, and labels in lines of a box around everything. */
export const META_TAGS = `<html><head><meta charset="utf-8">
<meta name="SiteName" content="云岭省民政厅"><meta name="ArticleTitle" content="云岭省民政厅关于做好2020年防汛工作的通知">
<meta name="PubDate" content="2020-03-09 10:20"><meta name="ContentSource" content="云岭省民政厅">
<meta name="ColumnName" content="通知公告"></head><body><form id="aspnetForm">${NAVIGATION}
<div class="article"><div class="pages_content"><p>云岭省民政厅关于做好2020年防汛工作的通知</p><p>云民发〔2020〕21号</p>
${paragraphs(BODY)}
${signed('云岭省民政厅', '2020年3月5日')}</div></div>${FOOTER}</form></body></html>`

/** Lines of 标签：值 in boxes, two on a line, under the heading; an attachment with a table. */
export const LINES_OF_LABELS = `<html><head><meta charset="utf-8"></head><body>${NAVIGATION}
<h2>云岭省财政厅关于做好2020年防汛资金管理的通知</h2>
<div class="xx"><div>索引号：yl0009/2020-00002 文号：云财农〔2020〕9号</div><div>发文单位：云岭省财政厅　成文日期：2020-03-05</div>
<div>公开时间：2020-03-09</div></div>
<div class="content">
${paragraphs(BODY)}
<p>附件：防汛资金分配表</p>
${signed('云岭省财政厅', '2020年3月5日')}
<p>附件</p><p align="center">防汛资金分配表</p>
<table><tr><th>序号</th><th>市（州）</th><th><p>金额</p><p>（万元）</p></th></tr>
<tr><td>1</td><td>青江市</td><td>120</td></tr><tr><td>2</td><td>白河州</td><td>80</td></tr></table></div>${FOOTER}</body></html>`

/** An order above the regulation that the page is about. */
export const ORDER = `<html><head><meta charset="utf-8"></head><body>${NAVIGATION}<div id="UCAP-CONTENT">
<p>云岭省人民政府令</p><p>第212号</p><p><br></p>
<p>《云岭省防汛条例实施办法》已经省人民政府常务会议通过，现予公布，自2020年5月1日起施行。1998年4月2日公布的《云岭省防汛管理规定》同时废止。</p>
<p>省长　　王川&nbsp;&nbsp;</p><p>2020年3月5日&nbsp;&nbsp;</p><p><br></p><p><br></p>
<p>云岭省防汛条例实施办法</p><p><br></p>
<p>第一条　为了做好防汛工作，根据《云岭省防汛条例》，制定本办法。</p>
<p>第二条　本省行政区域内的防汛工作，适用本办法。</p>
<p>第三条　本办法自2020年5月1日起施行。</p></div>${FOOTER}</body></html>`

export const FRAMES = `<html><head><title>云岭省人民政府</title></head><frameset cols="20%,80%"><frame src="a.html"><frame src="b.html">
<noframes>您的浏览器不支持框架</noframes></frameset></html>`
