// Not running, no permission and refused are three messages with three statuses.

import NoticeControl
import Testing
import Varlink

@testable import noticectl

@Suite struct ComplaintTests {
  @Test(arguments: [
    (ClientError.notRunning(path: "/run/x"), Ending.notRunning, "noticed is not running"),
    (.noPermission(path: "/run/io.noticed"), .noPermission, "no permission"),
    (.timedOut, .tryAgain, "has not answered"),
    (.connectionLost, .unavailable, "closed the connection"),
  ])
  func `trouble on the way has its message and status`(
    error: ClientError, status: Ending, words: String
  ) throws {
    let complaint = try #require(Complaint(error))
    #expect(complaint.status == status)
    #expect(complaint.message.contains(words))
  }

  @Test(arguments: [
    (Refusal.notFound(what: "notice", id: 9), Ending.noSuchInput),
    (.invalidQuery(column: 4, reason: "?"), .usage), (.timeout(waiting: 2), .tryAgain),
    (.unavailable(reason: "paused", advice: nil), .unavailable),
    (.noSuchInput(reason: "/x is no drop folder", advice: nil), .noSuchInput),
    (.tooLarge(limit: 5), .badData), (.failed(reason: "x"), .internalError),
    (.invalidConfiguration(path: "/a", line: 3, reason: "?"), .configuration),
  ])
  func `a refusal has its status`(refusal: Refusal, status: Ending) throws {
    #expect(try #require(Complaint(refusal)).status == status)
  }

  @Test func `who changes things is told of sudo, who asks of the group`() throws {
    let control = ClientError.noPermission(path: "/run/noticed/io.noticed.control")
    let query = ClientError.noPermission(path: "/run/noticed/io.noticed")
    #expect(try #require(Complaint(control)).message.contains("sudo"))
    #expect(try #require(Complaint(query)).message.contains("group noticed"))
  }
}
