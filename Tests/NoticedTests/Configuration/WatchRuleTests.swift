// Tests of WatchRule.swift: the files of watch.d.

import Foundation
import LinuxIO
import NoticeRecord
import NoticeStore
import Testing

@testable import noticed

@Suite struct `A watch rule` {
  private static let path = FileName("/etc/noticed/watch.d/big.conf")

  private static func mistake(_ text: String) -> ConfigurationMistake? {
    do throws(ConfigurationMistake) {
      _ = try WatchRule(text, path: path)
      return nil
    } catch {
      return error
    }
  }

  @Test func `is read with its conditions and its entry`() throws {
    let rule = try WatchRule(
      """
      # Big cases.
      [Match]
      Query=kind:rectification-report
      Figure=处罚 >= 1千人
      Standing=rebounded done
      Body=卫生健康
      [Entry]
      Priority=err
      Field=TEAM=inspection
      Field=LEVEL=a=b
      """, path: Self.path)
    #expect(rule.name == "big")
    #expect(rule.conditions.query == "kind:rectification-report")
    #expect(rule.conditions.figure?.text == "处罚>=1000人")
    #expect(rule.conditions.standings == [.rebounded, .done])
    #expect(rule.conditions.body == "卫生健康")
    #expect(rule.priority == .error)
    #expect(
      rule.fields == [
        WatchRule.Field(name: "TEAM", value: "inspection"),
        WatchRule.Field(name: "LEVEL", value: "a=b"),
      ])
  }

  @Test(arguments: [
    ("[Match]\nQuery=kind:novel", 2), ("[Match]\nQuery=(", 2), ("[Match]\nFigure=处罚", 2),
    ("[Match]\n\nStanding=gone", 3), ("[Match]\nStanding=", 2), ("[Match]\nColour=red", 2),
    ("[Match]\nBody=甲\n[Entry]\nPriority=loud", 4), ("[Match]\nBody=甲\n[Entry]\nField=team=a", 4),
    ("[Match]\nBody=甲\n[Entry]\nField=NOTICE_ID=1", 4),
    ("[Match]\nBody=甲\n[Entry]\nField=_PID=1", 4), ("[Match]\nBody=甲\n[Entry]\nField=TEAM", 4),
    ("Body=甲", 1), ("[Rule]\nBody=甲", 2),
  ])
  func `with a mistake is refused with its line`(text: String, line: Int) {
    let mistake = Self.mistake(text)
    #expect(mistake?.line == line)
    #expect(mistake?.path == Self.path.description)
  }

  @Test func `that looks for nothing is refused`() {
    #expect(Self.mistake("[Entry]\nPriority=err")?.reason.contains("looks for nothing") == true)
    #expect(Self.mistake("")?.reason.contains("looks for nothing") == true)
  }

  @Test(arguments: ["rebounds", "punished-officials"])
  func `of the examples can be read`(name: String) throws {
    let file = Repository.file("etc/watch.d/\(name).conf.example")
    let text = try String(contentsOf: file, encoding: .utf8)
    let rule = try WatchRule(text, path: FileName(file.path))
    #expect(!rule.conditions.isEmpty)
  }

  @Test func `is read from the folder in the order of names, and nothing else is`() throws {
    let scratch = try ScratchFolder()
    for (name, text) in [
      ("b.conf", "[Match]\nBody=乙"), ("a.conf", "[Match]\nBody=甲"), ("c.conf.example", "?"),
      (".d.conf", "?"), ("README", "?"),
    ] {
      try scratch.write(text, to: name)
    }
    #expect(try WatchRule.rules(in: scratch.path).map(\.name) == ["a", "b"])
    #expect(try WatchRule.rules(in: FileName(scratch.place("nowhere"))).isEmpty)
  }
}
