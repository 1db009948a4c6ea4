// The texts that encodings are tried on, and the ways to encode and damage them.

import FoundationEssentials
import Glibc

@testable import NoticeReader

enum EncodingSamples {
  /// Passages written for the project, one a paragraph of a notice.
  static let simplified = [
    """
    根据县委统一安排，2023年3月6日至4月28日，县委第二巡察组对县卫生健康局党组开展了常规巡察。6月9日，巡察组反馈了意见，
    指出了4个方面11个问题。局党组照单全收，逐条研究，共制定整改措施37条，现已完成34条，其余3条正按计划推进。
    """,
    """
    一是健全制度。修订物资采购、合同审核、公车管理等办法9项，印成册子发到每个科室。二是严格监督。对23家基层卫生院的财务进行
    了抽查，发现票据不合规问题16个，全部退回重做，约谈负责人5人次。
    """,
    """
    索引号：QH20240117　发布机构：市疾病预防控制中心　公开日期：2024-01-17
    关于做好冬春季呼吸道传染病防控工作的通知
    各镇街社区卫生服务中心：入冬以来，流感样病例占比上升到7.8%，请加强监测，每日16时前报送数据。
    """,
    """
    今年的主要目标：居民规范化电子健康档案覆盖率达到66%以上，家庭医生签约服务不少于5万人，
    孕产妇死亡率控制在10/10万以下；二级以上医院全部开设老年医学科，新增托位1200个。
    """,
    """
    会议由局长林若水主持，班子成员、各科室和局属单位主要负责人参加。会上通报了上半年医疗废物专项执法情况：共检查机构412户次，
    立案查处28件，罚款合计19.6万元。会议要求，要紧盯薄弱环节，不折不扣抓好落实。
    """,
  ]

  /// The same in traditional script.
  static let traditional = [
    """
    根據縣委統一安排，2023年3月6日至4月28日，縣委第二巡察組對縣衛生健康局黨組開展了常規巡察。6月9日，巡察組反饋了意見，
    指出了4個方面11個問題。局黨組照單全收，逐條研究，共制定整改措施37條，現已完成34條，其餘3條正按計劃推進。
    """,
    """
    衛生福利主管機關公告：為加強冬季流感疫苗接種，自十月一日起，年滿六十五歲的長者、醫事人員及慢性病患者可以到各衛生所
    免費接種。請攜帶身分證件與健保卡，並依現場人員引導排隊。洽詢電話請見本局網站。
    """,
    """
    一、本年度共稽查醫療機構三百二十家，其中不合格十八家，均已限期改善。二、辦理食品業者講習二十四場，參加人數二千七百人。
    三、受理民眾陳情案件一百零六件，結案率百分之九十八。
    """,
    """
    會議指出，要壓實主體責任，聚焦群眾反映強烈的看病難、排隊久等問題，拿出管用的辦法。各單位應當在每季度末報送進展情況，
    對落實不力、弄虛作假的，依規依紀嚴肅處理，並在全系統範圍內通報批評。
    """,
    """
    關於印發《全縣醫療保障基金使用監督管理工作方案》的通知。各鄉鎮衛生院、縣直醫療單位：現將方案印發給你們，請結合實際，
    認真貫徹執行。執行中遇到的問題，請及時向縣局規劃財務股反映。
    """,
  ]

  /// A way to write text as bytes and the name that the record must give it.
  struct Form: Sendable {
    var iconvName: String
    var mark: [UInt8] = []
    var encoding: TextEncoding
  }

  static let forms = [
    Form(iconvName: "UTF-8", encoding: .utf8),
    Form(iconvName: "GBK", encoding: .gb18030),
    Form(iconvName: "GB18030", encoding: .gb18030),
    Form(iconvName: "CP950", encoding: .big5),
    Form(iconvName: "UTF-16LE", encoding: .utf16LittleEndian),
    Form(iconvName: "UTF-16BE", encoding: .utf16BigEndian),
    Form(iconvName: "UTF-16LE", mark: [0xFF, 0xFE], encoding: .utf16LittleEndian),
    Form(iconvName: "UTF-16BE", mark: [0xFE, 0xFF], encoding: .utf16BigEndian),
  ]

  /// The text in another encoding, without the characters that it lacks; nil when it lacks many.
  static func encode(_ text: String, as form: Form) -> [UInt8]? {
    let descriptor = iconv_open(form.iconvName, "UTF-8")
    defer { iconv_close(descriptor) }
    var bytes = form.mark
    var lacking = 0
    for scalar in text.unicodeScalars {
      if let code = encode(scalar, by: descriptor) {
        bytes += code
      } else {
        lacking += 1
      }
    }
    return lacking * 20 > text.unicodeScalars.count ? nil : bytes
  }

  private static func encode(_ scalar: Unicode.Scalar, by descriptor: iconv_t?) -> [UInt8]? {
    var source = Array(String(scalar).utf8).map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: 16)
    let count = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target -> Int? in
        var (input, inputLeft) = (source.baseAddress, source.count)
        var (room, roomLeft) = (target.baseAddress, target.count)
        let result = iconv(descriptor, &input, &inputLeft, &room, &roomLeft)
        return result == 0 ? target.count - roomLeft : nil
      }
    }
    return count.map { target.prefix($0).map { UInt8(bitPattern: $0) } }
  }

  /// The real and composed texts beside the repository; empty where they are absent.
  static func corpus() -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folders = [
      root.appending(path: "seeds"), root.appending(path: "../shared/corpus/real"),
      root.appending(path: "../shared/corpus/composed/docs"),
    ]
    return folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
        (try? Data(contentsOf: folder.appending(path: name))).flatMap {
          String(data: $0, encoding: .utf8)
        }
      }
    }
  }
}
