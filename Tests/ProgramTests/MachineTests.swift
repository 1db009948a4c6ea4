// The package in a machine with a real systemd, from its installation to its removal.

import Foundation
import Testing

@Suite struct MachineTests {
  /// What has to be there; CI has to have it.
  private static let needs = ["systemd-nspawn", "dh", "jq"]

  @Test(.timeLimit(.minutes(14)))
  func `the package lives in a booted machine as its manual says`() async throws {
    let support = Programs.root.appendingPathComponent("Tests/ProgramTests/Support")
    let missing = Self.needs.filter { name in
      !FileManager.default.isExecutableFile(atPath: "/usr/bin/" + name)
    }
    let environment = ProcessInfo.processInfo.environment
    guard Programs.isRoot, missing.isEmpty else {
      let why = missing.isEmpty ? "not root" : "there is no \(missing.joined(separator: ", no "))"
      print("\(why): THE PACKAGE AND ITS SERVICE ARE NOT TESTED IN A BOOTED MACHINE.")
      #expect(environment["CI"] == nil, "in CI this has to be tested")
      return
    }
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("noticed-package-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let packed = try await Programs.run(
      "/usr/bin/env",
      [
        "-C", Programs.root.path, "debian/rules", "clean", "binary", "TO=\(place.path)",
        "PROGRAMS=\(Programs.folder.path)",
      ], environment: ["DPKG_DEB_COMPRESSOR_TYPE": "none"])
    try #require(packed.status == 0, "\(packed.text)\n\(packed.errors)")
    let package = try #require(
      try FileManager.default.contentsOfDirectory(atPath: place.path).first {
        $0.hasSuffix(".deb")
      })
    let notices = ["02-city-rectification-report.txt", "03-district-work-plan.txt"].map {
      Programs.root.appendingPathComponent("seeds/\($0)").path
    }
    let lived = try await Programs.run(
      "/usr/bin/env",
      [
        "unshare", "--mount", support.appendingPathComponent("with-machine").path,
        support.appendingPathComponent("machine-checks").path,
        place.appendingPathComponent(package).path,
      ] + notices)
    print(lived.text)
    #expect(lived.status == 0, "\(lived.text)\n\(lived.errors)")
  }
}
