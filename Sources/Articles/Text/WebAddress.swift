/// What can be read off an address on the web (RFC 3986).
enum WebAddress {
  /// The host in lower case, without user and port; nil for what is no `http` or `https` address.
  static func host(of address: String) -> String? {
    let lowered = address.lowercased()
    guard let scheme = ["https://", "http://", "//"].first(where: lowered.hasPrefix) else { return nil }
    let rest = lowered.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = (rest.split(separator: "@").last ?? rest).prefix { $0 != ":" }
    return host.contains(".") ? String(host) : nil
  }

  /// Whether some bytes are nothing but one address.
  static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, [0x48, 0x57, 0x68, 0x77].contains(first),  // h or w
      bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return false }
    let head = String(decoding: bytes.prefix(8), as: UTF8.self).lowercased()
    return head.hasPrefix("http://") || head.hasPrefix("https://") || head.hasPrefix("www.")
  }
}
