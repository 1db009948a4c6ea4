// One reading of a file's bytes: what the store keeps of a notice.

internal import NoticeLedger
internal import NoticeReader
internal import NoticeRecord
internal import NoticeStore

/// What the reader made of a file.
struct Reading: Sendable {
  /// The record, without the text.
  var notice: Notice
  /// The whole repaired text.
  var text: String
  /// The canonical name of the body that issued it.
  var body: String?

  /// Reads a file; takes as long as the reader needs.
  init(_ original: Original) throws(Unreadable) {
    ProvokedFaults.reading(original.bytes)
    self.init(try Reader.read(original, withText: true))
  }

  /// Takes a record with its text apart.
  init(_ notice: Notice) {
    self.notice = notice
    text = notice.text ?? ""
    self.notice.text = nil
    body = notice.issuer.map { Body.name(of: $0, region: notice.region) }
  }
}

extension Verdict {
  /// Reads a file.
  init(reading arrival: Arrival) {
    do throws(Unreadable) {
      self.init(try Reading(arrival.original), of: arrival)
    } catch {
      self.init(FileRefusal(error))
    }
  }

  /// Keeps a notice.
  init(_ reading: Reading, of arrival: Arrival) {
    self = .notice(
      reading.notice, original: arrival.bytes, text: reading.text, body: reading.body)
  }

  /// Refuses a file.
  init(_ refusal: FileRefusal) {
    self = .refused(code: refusal.code, reason: refusal.reason)
  }
}
