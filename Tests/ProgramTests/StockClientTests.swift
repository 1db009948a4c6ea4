// A client that is not ours: Python's varlink.

import Foundation
import Testing

@Suite struct StockClientTests {
  private static let script = """
    import json, sys, varlink
    with varlink.Client.new_with_address("unix:" + sys.argv[1]) as client:
        info = client.get_interface("org.varlink.service")
        with client.open("org.varlink.service") as service:
            interfaces = service.GetInfo()["interfaces"]
            described = [service.GetInterfaceDescription(i)["description"] for i in interfaces]
        with client.open("io.noticed") as noticed:
            total = noticed.List()["total"]
            followed = []
            for reply in noticed.Follow(0, _more=True):
                followed.append(reply["outcome"]["name"])
                if len(followed) == 2:
                    break
    print(json.dumps({"interfaces": interfaces, "described": [len(d) > 100 for d in described],
                      "total": total, "followed": followed}))
    """

  @Test func `Python's varlink lists, describes, calls and streams`() async throws {
    let service = try Service()
    try service.start()
    for name in ["a.txt", "b.txt"] {
      try Samples.small(Int(name.utf8.first ?? 0))
        .write(to: service.drop.appendingPathComponent(name))
      try await service.sync()
    }
    let ended = try await Programs.run(
      Programs.python, ["-c", Self.script, service.runtime + "/io.noticed.control"])
    try #require(ended.status == 0, "\(ended.errors)")
    let seen = try ended.object()
    #expect(
      seen["interfaces"] as? [String]
        == ["org.varlink.service", "io.noticed", "io.noticed.control"])
    #expect(seen["described"] as? [Bool] == [true, true, true])
    #expect(seen["total"] as? Int == 2)
    #expect(seen["followed"] as? [String] == ["a.txt", "b.txt"])
  }

  /// Calls every method that both interfaces describe, and prints how each ended.
  private static let everyMethod = """
    import json, re, sys, varlink
    arguments = {"Show": {"id": 1}, "Original": {"id": 1}, "Source": {"id": 1, "finding": 1},
                 "Search": {"query": "卫生"}, "Follow": {"since": 0}, "Explain": {"path": "/x"},
                 "Retry": {"id": 99}, "Discard": {"id": 99}, "Reparse": {"id": 1},
                 "ShowMatter": {"id": 99}, "Similar": {"id": 99},
                 "SetStanding": {"id": 99, "standing": "done"}, "Digest": {"period": "week"},
                 "Judge": {"notice": 99, "sort": "figures", "ordinal": 1, "words": "x",
                           "right": True},
                 "LinkMatter": {"id": 98, "other": 99}, "UnlinkMatter": {"id": 98, "notice": 99},
                 "TestRule": {"name": "x", "text": ""},
                 "Add": {"name": "new.txt", "content": "5Y2r55Sf"}}
    ended = {}
    with varlink.Client.new_with_address("unix:" + sys.argv[1]) as client:
        with client.open("org.varlink.service") as service:
            described = {name: service.GetInterfaceDescription(name)["description"]
                         for name in ["io.noticed", "io.noticed.control"]}
        for name, description in described.items():
            for method in re.findall(r"^method (\\w+)", description, re.M):
                with client.open(name) as interface:
                    try:
                        replies = getattr(interface, method)(**arguments.get(method, {}), _more=True)
                        ended[method] = sorted(next(iter(replies)).keys())
                    except varlink.VarlinkError as error:
                        ended[method] = error.error()
    print(json.dumps(ended))
    """

  @Test func `every verb can be called by Python's varlink`() async throws {
    let service = try await Service.filled()
    let called = try await Programs.run(
      Programs.python, ["-c", Self.everyMethod, service.runtime + "/io.noticed.control"])
    try #require(called.status == 0, "\(called.errors)")
    let ended = try called.object()
    let refused = ended.compactMapValues { $0 as? String }
    let ofUnknownNumbers: Set = [
      "Retry", "Discard", "SetStanding", "ShowMatter", "Similar", "Judge", "LinkMatter",
      "UnlinkMatter",
      // A rule that says nothing is a mistake.
      "TestRule",
    ]
    #expect(Set(refused.keys).isSubset(of: ofUnknownNumbers), "\(refused)")
    #expect(refused["Discard"] == "io.noticed.control.NotFound")
    #expect(ended.count >= 33)
    #expect(ended["Search"] as? [String] == ["hits", "total"])
  }

  /// Prints how many notices each reply lists, to a caller of one reply and to one of several.
  private static let lists = """
    import json, sys, varlink
    with varlink.Client.new_with_address("unix:" + sys.argv[1]) as client:
        with client.open("io.noticed") as noticed:
            one = noticed.List()
            several = list(noticed.List(_more=True))
    ids = [notice["id"] for reply in several for notice in reply["notices"]]
    print(json.dumps({"lengths": [len(reply["notices"]) for reply in several],
                      "same": ids == [notice["id"] for notice in one["notices"]],
                      "totals": sorted({reply["total"] for reply in several + [one]})}))
    """

  @Test func `a long list comes in several replies to who takes them`() async throws {
    let service = try Service()
    try service.start()
    for number in 0..<260 {
      try Samples.small(number).write(to: service.drop.appendingPathComponent("\(number).txt"))
    }
    try await service.sync()
    let listed = try await Programs.run(
      Programs.python, ["-c", Self.lists, service.querySocket])
    try #require(listed.status == 0, "\(listed.errors)")
    let seen = try listed.object()
    #expect(seen["lengths"] as? [Int] == [250, 10])
    #expect(seen["same"] as? Bool == true)
    #expect(seen["totals"] as? [Int] == [260])
    #expect(try await service.asked("list", "--format", "json").array().count == 260)
  }
}
