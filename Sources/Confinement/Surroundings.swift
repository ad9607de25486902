import Foundation

/// What a process sees of itself that its confinement has to allow for.
public enum Surroundings {
  /// The path of the running program.
  public static var program: String { "/proc/self/exe" }

  /// The folders from which this process has loaded its program and libraries, besides the system's own; more libraries
  /// may have to be loaded from them.
  public static var libraryFolders: [String] {
    guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else { return [] }
    var folders: Set<String> = []
    for line in maps.split(separator: "\n") {
      guard let start = line.firstIndex(of: "/") else { continue }
      let path = String(line[start...])
      if path.contains(".so") { folders.insert(folder(of: path)) }
    }
    if let program = try? FileManager.default.destinationOfSymbolicLink(atPath: program) {
      folders.insert(folder(of: program))
    }
    return folders.filter { folder in !system.contains { folder.hasPrefix($0) } }.sorted()
  }

  /// The libraries in a folder, and nothing else that may lie beside them.
  public static func libraries(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".so") || $0.contains(".so.") }.map { "\(folder)/\($0)" }
  }

  /// A folder, and where the links in it and in its folders lead.
  public static func places(in folder: String) -> [String] {
    let entries = names(in: folder)
    return [folder] + entries + entries.flatMap(names)
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { "\(folder)/\($0)" }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 > path.startIndex ? String(path[..<$0]) : "/" } ?? "."
  }

  /// What libraries read while they run: about the processor, the zone of time, names and certificates.
  public static let system = [
    "/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib", "/etc/ld.so.cache", "/etc/resolv.conf", "/etc/hosts",
    "/etc/host.conf", "/etc/nsswitch.conf", "/etc/gai.conf", "/etc/services", "/etc/ssl", "/etc/ca-certificates",
    "/usr/share/ca-certificates", "/etc/localtime", "/usr/share/zoneinfo", "/proc/self", "/proc/cpuinfo",
    "/proc/meminfo", "/proc/stat", "/proc/sys/vm", "/sys/devices/system", "/sys/fs/cgroup", "/dev/null",
    "/dev/urandom", "/dev/random", "/dev/zero",
  ]
}
