// What libraries log through swift-log goes to the journal like everything else.

internal import LinuxIO
internal import Logging

/// A back end of swift-log that writes to the daemon's log; only warnings and worse.
struct JournalHandler: LogHandler {
  let log: Log
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.warning

  /// Writes to this log.
  init(log: Log) {
    self.log = log
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    log.note(.problem, "\(event.message)", event.level >= .error ? .error : .warning)
  }
}
