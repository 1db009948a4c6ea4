// `noticectl --format json list` means the same as `noticectl list --format json`.

/// Options before the verb.
enum ArgumentOrder {
  private static let withValue: Set<String> = ["--runtime", "--format", "--color", "--lang"]
  private static let alone: Set<String> = ["--no-pager", "--quiet"]

  /// The arguments with the common options moved behind the verb that they precede.
  static func verbFirst(_ arguments: [String]) -> [String] {
    var position = 0
    while position < arguments.count {
      let argument = arguments[position]
      if withValue.contains(argument) {
        position += 2
      } else if alone.contains(argument)
        || withValue.contains(where: { argument.hasPrefix($0 + "=") })
      {
        position += 1
      } else {
        break
      }
    }
    guard position < arguments.count, !arguments[position].hasPrefix("-") else { return arguments }
    return [arguments[position]] + arguments[..<position] + arguments[(position + 1)...]
  }
}
