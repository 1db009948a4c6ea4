// A verb that there is not is named, with the one that may be meant.

import Testing

@testable import noticectl

@Suite struct VerbNamesTests {
  @Test(arguments: [
    (["lst"], "there is no verb 'lst'; did you mean 'list'?"),
    (["ledger", "problem"], "there is no verb 'problem'; did you mean 'problems'?"),
    (["serach", "医保"], "there is no verb 'serach'; did you mean 'search'?"),
    (["frobnicate", "--help"], "there is no verb 'frobnicate'\nSee 'noticectl --help'"),
    (["ledger", "foo"], "there is no verb 'foo'\nSee 'noticectl ledger --help'"),
    (["help", "lst"], "there is no verb 'lst'; did you mean 'list'?"),
    (["help", "ledger", "shw"], "there is no verb 'shw'; did you mean 'show'?"),
  ])
  func `a wrong name is a complaint`(arguments: [String], words: String) {
    let complaint = #expect(throws: Complaint.self) { try VerbNames.check(arguments) }
    #expect(complaint?.message.hasPrefix(words) == true)
    #expect(complaint?.status == .usage)
  }

  @Test(arguments: [
    [], ["list"], ["list", "lst"], ["ledger", "show", "x"], ["ledger"], ["--version"],
    ["help", "list"], ["help"], ["help", "ledger", "show"], ["show", "7"], ["-x"],
  ])
  func `what is no verb's place is left to the parser`(arguments: [String]) {
    #expect(throws: Never.self) { try VerbNames.check(arguments) }
  }
}
