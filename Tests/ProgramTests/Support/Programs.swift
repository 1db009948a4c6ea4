// The built programs and how tests run them.

import Foundation
import Testing

/// What a program that has ended leaves behind.
struct Ended: Sendable {
  var status: Int32
  var output: Data
  var errors: String

  /// The output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The output as one JSON object.
  func object() throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: output) as? [String: Any])
  }

  /// The output as a JSON array of objects.
  func array() throws -> [[String: Any]] {
    try #require(JSONSerialization.jsonObject(with: output) as? [[String: Any]])
  }
}

/// The programs beside the running tests.
enum Programs {
  /// The folder that the build put them into.
  static let folder: URL = {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let built = root.appendingPathComponent(".build/debug")
    let hasPrograms = FileManager.default.isExecutableFile(
      atPath: beside.appendingPathComponent("noticed").path)
    return hasPrograms ? beside : built
  }()

  /// The top of the repository.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The path of a program.
  static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// The path of a program for a test that measures: the release build in `make stress`.
  static func measured(_ name: String) -> String {
    let release = root.appendingPathComponent(".build/release").appendingPathComponent(name).path
    return Rounds.areLong && FileManager.default.isExecutableFile(atPath: release)
      ? release : path(name)
  }

  /// A Python that has the packages for tests.
  static var python: String {
    ProcessInfo.processInfo.environment["NOTICED_TEST_PYTHON"]
      ?? root.appendingPathComponent(".build/venv/bin/python").path
  }

  /// Whether the tests run as root, who may become somebody else.
  static let isRoot = geteuid() == 0

  /// Runs a program to its end.
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String] = [:],
    input: Data? = nil
  ) async throws -> Ended {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    let feed = input.map { _ in Pipe() }
    process.standardInput = feed ?? FileHandle.nullDevice
    try process.run()
    if let feed, let input {
      try feed.fileHandleForWriting.write(contentsOf: input)
      try feed.fileHandleForWriting.close()
    }
    async let out = readAll(output)
    async let err = readAll(errors)
    let texts = await (out, err)
    await ended(process)
    return Ended(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: texts.0, errors: String(decoding: texts.1, as: UTF8.self))
  }

  /// Waits, off the shared pool, until a process has ended.
  static func ended(_ process: Process) async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        process.waitUntilExit()
        continuation.resume()
      }
    }
  }

  private static func readAll(_ pipe: Pipe) async -> Data {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: pipe.fileHandleForReading.readDataToEndOfFile())
      }
    }
  }
}
