// Tests of OffPool.swift.

import Dispatch
import LinuxIO
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Blocking work` {
  @Test func `gives its result`() async {
    let result = await DispatchQueue(label: "test").blocking { () throws(Never) in 42 }
    #expect(result == 42)
  }

  @Test func `gives its failure`() async {
    let failure = SystemFailure(call: "read", code: 5, subject: "a")
    await #expect(throws: failure) {
      try await DispatchQueue(label: "test").blocking { () throws(SystemFailure) in throw failure }
    }
  }

  @Test func `holds no thread of the shared pool`() async {
    // More pieces of work than the pool has threads, each waiting for the last one to start.
    let count = 3 * ThisProcess.processors
    let gate = DispatchSemaphore(value: 0)
    let results = await withTaskGroup(of: Int.self) { group in
      for number in 0..<count {
        group.addTask {
          await DispatchQueue(label: "test \(number)").blocking { () throws(Never) in
            if number == count - 1 {
              for _ in 1..<count { gate.signal() }
            } else {
              gate.wait()
            }
            return number
          }
        }
      }
      return await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(results.count == count)
  }
}
