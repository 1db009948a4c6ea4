// Pages written for the project, each in a shape that government sites have.

import Testing

/// A page's source and the lines that a reader sees.
struct SamplePage: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var source: String
  var lines: [String]

  init(_ shape: String, _ source: String, lines: [String]) {
    testDescription = shape
    self.source = source
    self.lines = lines
  }

  static let all = [
    SamplePage(
      "a metadata table above the article",
      """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>通报</title></head><body>
      <table class="xxgk-head"><tr><td><b>索引号：</b></td><td>LS0031/2024-00017</td>
      <td>发布机构：</td><td>柳沙县卫生健康局</td></tr>
      <tr><td>文号：</td><td>柳卫发〔2024〕9号</td><td>公开日期：</td><td>2024-05-07</td></tr></table>
      <div id="zoom"><h1>关于药房巡查情况的通报</h1><p>　　共查药房31家。</p></div></body></html>
      """,
      lines: [
        "索引号： | LS0031/2024-00017 | 发布机构： | 柳沙县卫生健康局",
        "文号： | 柳卫发〔2024〕9号 | 公开日期： | 2024-05-07", "关于药房巡查情况的通报", "　　共查药房31家。",
      ]),
    SamplePage(
      "menus, scripts, comments and a footer around the article",
      """
      <html><head><style>p > b { color: red }</style></head><body>
      <div class="nav-bar"><ul><li><a href="/">首页</a></li><li>政务公开</li></ul></div>
      <script>if (a < b) document.write("<p>不是正文</p>");</script>
      <!-- <p>旧稿</p> -->
      <div class="article"><p>全县开展义诊。</p></div>
      <div id="footer"><p>主办单位：某局</p></div></body></html>
      """, lines: ["全县开展义诊。"]),
    SamplePage(
      "font size and sharing widgets",
      """
      <body><div class="info">来源：办公室 <span>字体：【<a href="#">大</a> <a href="#">中</a> <a
      href="#">小</a>】</span></div><div class="bdsharebuttonbox"><a>分享到微信</a></div>
      <p>正文在此。</p></body>
      """, lines: ["来源：办公室 字体：【大 中 小】", "正文在此。"]),
    SamplePage(
      "prose broken by br",
      """
      <html><body><div>　　一、召开专题会。<br>　　二、建立台账。<br/><br />　　三、逐项销号。</div></body></html>
      """, lines: ["　　一、召开专题会。", "　　二、建立台账。", "　　三、逐项销号。"]),
    SamplePage(
      "a table with row and column spans",
      """
      <html><body><table border="1"><tr><th rowspan="2">问题</th><th colspan="2">整改</th></tr>
      <tr><th>措施</th><th>时限</th></tr>
      <tr><td rowspan="2">台账不全</td><td>补齐台账</td><td>5月</td></tr><tr><td>专人管理</td><td>6月</td></tr>
      </table></body></html>
      """, lines: ["问题 | 整改", "| 措施 | 时限", "台账不全 | 补齐台账 | 5月", "| 专人管理 | 6月"]),
    SamplePage(
      "nested tables as layout",
      """
      <html><body><table><tr><td><table><tr><td>左栏甲</td><td>左栏乙</td></tr></table></td>
      <td><p>第一段。</p><p>第二段。</p></td></tr></table></body></html>
      """, lines: ["左栏甲 | 左栏乙", "第一段。", "第二段。"]),
    SamplePage(
      "a cell with several paragraphs",
      """
      <table><tr><td><p>党建</p></td><td><p>学习4次。</p><p>走访9户。</p></td></tr></table>
      """, lines: ["党建 | 学习4次。 走访9户。"]),
    SamplePage(
      "tags inside words and lines wrapped inside words",
      """
      <html><body><p><b>卫</b>生<span style="font-size:16px">健</span>康<font>委</font>员会组织
      开展检查，共出动<i>120</i>
      人次 of staff
      on duty。</p></body></html>
      """, lines: ["卫生健康委员会组织开展检查，共出动120 人次 of staff on duty。"]),
    SamplePage(
      "tags left open and crossed",
      """
      <body><p>第一段<p>第二段<b>粗<i>体</b>字</i><ul><li>甲<li>乙</ul><div>末段</p></body>
      """, lines: ["第一段", "第二段粗体字", "甲", "乙", "末段"]),
    SamplePage(
      "named and numbered characters",
      """
      <html><body><p>&ldquo;三会一课&rdquo;&nbsp;开展&middot;良好&#8230;&#x2026;A&amp;B &lt;略&gt; AT&T</p></body></html>
      """, lines: ["“三会一课”\u{A0}开展·良好……A&B <略> AT&T"]),
    SamplePage(
      "hidden parts and a header that holds the title",
      """
      <html><body><header><h1>年度工作<br>要点</h1></header><nav>首页</nav>
      <div style="DISPLAY: none">二维码</div><p hidden>草稿</p><select><option>2023</option></select>
      <p>目标如下。</p><aside>相关阅读</aside><ruby>巡<rt>xún</rt></ruby></body></html>
      """, lines: ["年度工作要点", "目标如下。", "巡"]),
    SamplePage(
      "a fragment whose markup starts late",
      """
      市医院召开例会

      通讯员

      <p class="ql-block">会议强调安全。</p> <p class="ql-block">会议部署培训。</p>
      编辑
      """, lines: ["市医院召开例会", "通讯员", "会议强调安全。", "会议部署培训。", "编辑"]),
    SamplePage(
      "preformatted text",
      """
      <html><body><pre>一、背景
      二、任务</pre></body></html>
      """, lines: ["一、背景", "二、任务"]),
    SamplePage(
      "the whole article in an element called nav",
      """
      <html><body><div class="navcontent"><p>为做好全年工作，现将要点印发，请结合实际认真落实。</p></div></body></html>
      """, lines: ["为做好全年工作，现将要点印发，请结合实际认真落实。"]),
    SamplePage(
      "a page saved by Word",
      """
      <html xmlns:o="urn:schemas-microsoft-com:office:office"><body><?xml:namespace prefix="o" />
      <!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
      <p class="MsoNormal"><span lang="EN-US">3.<o:p></o:p></span><span>完善制度</span></p></body></html>
      """, lines: ["3.完善制度"]),
  ]
}
