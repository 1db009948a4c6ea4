// noticectl contacts

import ArgumentParser
import NoticeControl
import NoticeRecord

struct ContactsVerb: FactVerb {
  static let configuration = CommandConfiguration(
    verb: "contacts", "List the ways to answer notices.",
    examples: "contacts --issuer 青禾县")
  static let verb = QueryInterface.contacts

  @OptionGroup(title: "Filter") var filter: FactFilterOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  static func columns(_ words: Words) -> [Column<Stated<ContactWay>>] {
    [
      Column("way", .way) { words.term($0.fact.way, .dim) },
      Column("text", .contacts, .flexible) { Cell($0.fact.text, .strong) },
    ]
  }

  static func facts(of notice: Notice) -> [ContactWay] {
    let contacts = notice.contacts
    return (contacts?.phones ?? []).map { ContactWay(way: .phone, text: $0) }
      + (contacts?.emails ?? []).map { ContactWay(way: .email, text: $0) }
      + (contacts?.addresses ?? []).map { ContactWay(way: .address, text: $0) }
  }
}
