// Tests of Locations.swift.

import LinuxIO
import Testing

@testable import noticed

@Suite struct `The default places` {
  private func locations(_ user: UInt32, _ environment: [String: String] = [:]) -> Locations {
    Locations(user: user) { environment[$0] }
  }

  private func paths(_ locations: Locations) -> [String] {
    [
      locations.drop, locations.rejected, locations.state, locations.runtime,
      locations.configuration,
    ].map(\.description)
  }

  private let system = [
    "/var/spool/noticed/drop", "/var/spool/noticed/rejected", "/var/lib/noticed", "/run/noticed",
    "/etc/noticed/noticed.conf",
  ]

  @Test func `of root are the system's, whatever its own variables say`() {
    #expect(paths(locations(0, ["HOME": "/root", "XDG_STATE_HOME": "/root/state"])) == system)
  }

  @Test func `of a user are in the home folder`() {
    #expect(
      paths(locations(1000, ["HOME": "/home/li"])) == [
        "/home/li/.local/share/noticed/drop", "/home/li/.local/share/noticed/rejected",
        "/home/li/.local/state/noticed", "/run/user/1000/noticed",
        "/home/li/.config/noticed/noticed.conf",
      ])
  }

  @Test func `of a user are where the XDG variables say`() {
    let environment = [
      "HOME": "/home/li", "XDG_DATA_HOME": "/data", "XDG_STATE_HOME": "/state",
      "XDG_CONFIG_HOME": "/config", "XDG_RUNTIME_DIR": "/runtime",
    ]
    #expect(
      paths(locations(1000, environment)) == [
        "/data/noticed/drop", "/data/noticed/rejected", "/state/noticed", "/runtime/noticed",
        "/config/noticed/noticed.conf",
      ])
  }

  @Test func `of a service are the system's for any user, and where systemd says`() {
    let environment = [
      "HOME": "/", "STATE_DIRECTORY": "/var/lib/private/noticed:/var/lib/more",
      "RUNTIME_DIRECTORY": "/run/private/noticed",
    ]
    var expected = system
    expected[2] = "/var/lib/private/noticed"
    expected[3] = "/run/private/noticed"
    #expect(paths(locations(64_000, environment)) == expected)
  }

  @Test func `of a user without a home are still somewhere`() {
    #expect(paths(locations(1000)).allSatisfy { $0.hasPrefix("/tmp/.") || $0.hasPrefix("/run/") })
  }
}
