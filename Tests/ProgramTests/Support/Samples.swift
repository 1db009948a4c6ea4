// Notices for tests: those beside the repository where they are, and small ones of our own.

import Foundation
import Testing

/// Files that tests drop.
enum Samples {
  /// The five real documents; nil, with a word about it, where the corpus is not there.
  static func real() throws -> [URL]? {
    let folder = Programs.root.deletingLastPathComponent()
      .appendingPathComponent("shared/corpus/real")
    guard FileManager.default.fileExists(atPath: folder.path) else {
      print("There is no corpus beside the repository: the real documents are not tested.")
      #expect(ProcessInfo.processInfo.environment["CI"] == nil, "in CI the corpus must be there")
      return nil
    }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
  }

  /// A small notice that differs from every other by its number.
  static func small(_ number: Int) -> Data {
    Data(
      """
      青禾县卫生健康局关于第\(number)号检查的通报

      2024年3月\(number % 28 + 1)日,县卫生健康局检查医疗机构\(number + 3)家,发现问题\(number % 7 + 1)个。

      青禾县卫生健康局
      2024年4月1日

      """.utf8)
  }
}
