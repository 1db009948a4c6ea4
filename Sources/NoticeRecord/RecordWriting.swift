// A notice as JSON by hand, for each one that is kept is written. The keys stand in the order of their bytes
// and are those of the types' `Codable` form; a test compares the two.

import TextForms

extension RecordJSON {
  /// A record as one line of JSON.
  ///
  /// - Throws: `EncodingError` where a number is not finite.
  public static func encode(_ notice: Notice) throws -> [UInt8] {
    var json = JSONWriter()
    try json.object(notice.write)
    return json.bytes
  }
}

extension Notice {
  fileprivate func write(to json: inout JSONWriter) throws {
    json.list("actions", actions) { $0.object($1.write) }
    if let contacts { json.member("contacts", contacts.write) }
    json.list("copies", copies)
    json.member("copyOf", copyOf.map(Int.init))
    json.list("dates", dates) { $0.object($1.write) }
    json.member("documentNumber", documentNumber)
    try json.list("figures", figures) { try $0.object($1.write) }
    json.list("findings", findings) { $0.object($1.write) }
    json.member("id", id.map(Int.init))
    json.member("indexNumber", indexNumber)
    if let inspection { json.member("inspection", inspection.write) }
    json.member("issuer", issuer)
    json.member("kind", kind.rawValue)
    json.list("kindEvidence", kindEvidence) { $0.object($1.write) }
    json.list("people", people) { $0.object($1.write) }
    json.member("publishedOn", publishedOn)
    json.member("publisher", publisher)
    if let region { json.member("region", region.write) }
    json.list("remarks", remarks) { $0.object($1.write) }
    try json.list("repairs", repairs) { try $0.object($1.write) }
    json.member("schemaVersion", schemaVersion)
    json.member("signedOn", signedOn)
    json.member("source", source.write)
    try json.list("targets", targets) { try $0.object($1.write) }
    json.member("text", text)
    json.member("title", title)
  }
}

extension Source {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("bytes", bytes)
    json.member("encoding", encoding)
    json.member("format", format.rawValue)
    json.member("name", name)
    json.member("script", script?.rawValue)
    json.member("sha256", sha256)
  }
}

extension Span {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("end", end)
    json.member("start", start)
  }
}

extension Quote {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("span", span.write)
    json.member("text", text)
  }
}

extension Region {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("city", city)
    json.member("code", code)
    json.member("county", county)
    json.member("province", province)
  }
}

extension Inspection {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("by", by)
    json.member("feedbackOn", feedbackOn)
    json.member("from", from)
    json.member("to", to)
  }
}

extension Finding {
  fileprivate func write(to json: inout JSONWriter) {
    json.list("measures", measures) { $0.object($1.write) }
    json.member("number", number)
    json.list("responsible", responsible)
    json.member("section", section)
    json.member("span", span.write)
    json.member("status", status?.rawValue)
    json.member("statusText", statusText)
    json.member("title", title)
  }
}

extension Action {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("goal", goal)
    json.list("measures", measures) { $0.object($1.write) }
    json.member("number", number)
    json.member("span", span.write)
    json.member("title", title)
  }
}

extension Measure {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("number", number)
    json.member("span", span.write)
    json.member("text", text)
  }
}

extension Quantity {
  fileprivate func write(to json: inout JSONWriter) throws {
    json.member("unit", unit)
    try json.member("value", value)
  }
}

extension Target {
  fileprivate func write(to json: inout JSONWriter) throws {
    json.member("action", action)
    json.member("comparator", comparator.rawValue)
    json.member("due", due)
    json.member("indicator", indicator)
    try json.member("normalized", normalized.write)
    json.member("span", span.write)
    json.member("unit", unit)
    try json.member("value", value)
  }
}

extension Figure {
  fileprivate func write(to json: inout JSONWriter) throws {
    json.member("finding", finding)
    try json.member("normalized", normalized.write)
    json.member("qualifier", qualifier)
    json.member("span", span.write)
    json.member("subject", subject)
    json.member("unit", unit)
    try json.member("value", value)
  }
}

extension DatedPlace {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("date", date)
    json.member("span", span.write)
    json.member("text", text)
  }
}

extension Person {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("name", name)
    json.member("post", post)
    json.member("span", span.write)
  }
}

extension Contacts {
  fileprivate func write(to json: inout JSONWriter) {
    json.list("addresses", addresses)
    json.list("emails", emails)
    json.list("phones", phones)
  }
}

extension Repair {
  fileprivate func write(to json: inout JSONWriter) throws {
    try json.member("confidence", confidence)
    json.member("damaged", damaged)
    json.member("kind", kind.rawValue)
    json.member("repaired", repaired)
    json.member("span", span.write)
  }
}

extension Remark {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("code", code)
    json.member("message", message)
    json.member("span", span.write)
  }
}
