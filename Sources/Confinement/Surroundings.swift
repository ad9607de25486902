import Foundation

/// What a process sees of itself that its confinement has to allow for.
public enum Surroundings {
  /// The path of the running program.
  public static var program: String { "/proc/self/exe" }

  /// The folders from which this process has loaded its program and libraries; more may have to be loaded from them.
  public static var libraryFolders: [String] {
    guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else { return [] }
    var folders: Set<String> = []
    for line in maps.split(separator: "\n") {
      guard let start = line.firstIndex(of: "/") else { continue }
      let path = line[start...]
      guard path.contains(".so"), let end = path.lastIndex(of: "/"), end > path.startIndex else { continue }
      folders.insert(String(path[..<end]))
    }
    return folders.sorted()
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
