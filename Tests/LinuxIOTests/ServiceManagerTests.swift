// Tests of ServiceManager.swift, each in a process of its own, since the environment is the
// process's.

import Glibc
import LinuxIO
import Testing

@Suite struct `The service manager` {
  @Test func `is told everything in its own words`() async {
    await #expect(processExitsWith: .success) {
      let scratch = try ScratchFolder()
      let manager = try UnixSocket(at: scratch.place("notify"))
      setenv("NOTIFY_SOCKET", scratch.place("notify"), 1)
      ServiceManager.ready("Watching\nREADY=0")
      #expect(manager.receive() == "READY=1\nSTATUS=Watching READY=0")
      ServiceManager.status("Intake is paused")
      #expect(manager.receive() == "STATUS=Intake is paused")
      ServiceManager.feedWatchdog()
      #expect(manager.receive() == "WATCHDOG=1")
      ServiceManager.reloading()
      #expect(manager.receive().hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
      ServiceManager.stopping()
      #expect(manager.receive() == "STOPPING=1\nSTATUS=Stopping")
    }
  }

  @Test func `that is not there is told nothing, which is no failure`() async {
    await #expect(processExitsWith: .success) {
      setenv("NOTIFY_SOCKET", "/absent/notify", 1)
      ServiceManager.ready("Watching")
      unsetenv("NOTIFY_SOCKET")
      ServiceManager.ready("Watching")
    }
  }

  @Test func `hands its sockets over with their names`() async {
    await #expect(processExitsWith: .success) {
      let scratch = try ScratchFolder()
      let first = try UnixSocket(at: scratch.place("first"))
      let second = try UnixSocket(at: scratch.place("second"))
      // What stood at these numbers, the way back to the test's own process, is put back below.
      let saved = [dup(3), dup(4)]
      dup2(first.number, 3)
      dup2(second.number, 4)
      setenv("LISTEN_PID", "\(getpid())", 1)
      setenv("LISTEN_FDS", "2", 1)
      setenv("LISTEN_FDNAMES", "varlink:control", 1)
      let sockets = try ServiceManager.takeSockets()
      let again = try ServiceManager.takeSockets()
      for (number, old) in zip([3, 4] as [Int32], saved) {
        if old >= 0 { dup2(old, number) }
      }
      #expect(sockets.map(\.descriptor) == [3, 4])
      #expect(sockets.map(\.name) == ["varlink", "control"])
      #expect(again.isEmpty)
    }
  }

  @Test func `hands nothing over that is meant for another process`() async {
    await #expect(processExitsWith: .success) {
      setenv("LISTEN_PID", "1", 1)
      setenv("LISTEN_FDS", "2", 1)
      let sockets = try ServiceManager.takeSockets()
      #expect(sockets.isEmpty)
    }
  }

  @Test func `whose message makes no sense is a failure that names it`() async {
    await #expect(processExitsWith: .success) {
      setenv("LISTEN_PID", "\(getpid())", 1)
      setenv("LISTEN_FDS", "many", 1)
      let failure = failure { _ = try ServiceManager.takeSockets() }
      #expect(failure?.subject == "LISTEN_FDS")
      #expect(failure?.code == EINVAL)
    }
  }

  @Test func `has its watchdog fed twice in its limit`() async {
    await #expect(processExitsWith: .success) {
      #expect(ServiceManager.watchdogInterval == nil)
      setenv("WATCHDOG_USEC", "30000000", 1)
      setenv("WATCHDOG_PID", "\(getpid())", 1)
      #expect(ServiceManager.watchdogInterval == 15_000_000)
      setenv("WATCHDOG_PID", "1", 1)
      #expect(ServiceManager.watchdogInterval == nil)
    }
  }
}
