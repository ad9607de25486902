import CConfine

/// What a process may still reach once it is confined.
public struct Reach: Hashable, Sendable {
  /// Files and folders that may be read, with all that lies beneath; what is not there is passed over.
  public var readable: [String]
  /// Folders whose names may be listed, with all that lies beneath; nothing in them may be read for that.
  public var listable: [String]
  /// Devices that may be read, written and controlled, such as `/dev/video0`.
  public var devices: [String]
  /// TCP ports that may be connected to.
  public var ports: [UInt16]

  /// A reach.
  public init(readable: [String], listable: [String] = [], devices: [String] = [], ports: [UInt16] = []) {
    self.readable = readable
    self.listable = listable
    self.devices = devices
    self.ports = ports
  }
}

/// What came of confining a process.
public struct Confinement: Hashable, Sendable {
  /// The kernel's version of Landlock; 0 when it has none.
  public var landlockVersion: Int
  /// Whether Landlock limits files.
  public var files: Bool
  /// Whether Landlock limits TCP connections (version 4).
  public var network: Bool
  /// Whether Landlock keeps signals and abstract sockets inside (version 6).
  public var scopes: Bool
  /// Whether the system call filter holds.
  public var filter: Bool
  /// Whether no capability is left.
  public var unprivileged: Bool

  /// A state from its parts.
  public init(landlockVersion: Int, files: Bool, network: Bool, scopes: Bool, filter: Bool, unprivileged: Bool) {
    self.landlockVersion = landlockVersion
    self.files = files
    self.network = network
    self.scopes = scopes
    self.filter = filter
    self.unprivileged = unprivileged
  }

  /// Not confined at all.
  public static let none = Confinement(
    landlockVersion: 0, files: false, network: false, scopes: false, filter: false, unprivileged: false)

  /// Whether files and system calls are limited and no privilege is left: what is required outside demonstrations.
  public var isComplete: Bool { files && filter && unprivileged }

  /// What is missing, in words; `nil` when nothing is.
  public var gap: String? {
    var missing: [String] = []
    if !files { missing.append("Landlock") }
    if files, !network { missing.append("Landlock's limit on connections (kernel 6.7)") }
    if files, !scopes { missing.append("Landlock's limit on signals (kernel 6.12)") }
    if !filter { missing.append("the system call filter") }
    if !unprivileged { missing.append("giving up capabilities") }
    return missing.isEmpty ? nil : missing.joined(separator: ", ")
  }

  /// The first acts of a process that is to be confined: no core dumps, not to be traced, no new privileges, no file that
  /// grows.
  public static func giveUpFirst() throws(ConfinementProblem) {
    let wrong = overt_give_up_first()
    guard wrong == 0 else { throw .refused("the first limits", errno: wrong) }
  }

  /// Gives up, for good, everything but a reach.
  ///
  /// - Throws: when other threads run already, which Landlock would leave out, or when a step that the kernel has failed.
  ///   A kernel that lacks a step is no error: ``gap`` says so.
  public static func confine(to reach: Reach) throws(ConfinementProblem) -> Confinement {
    let threads = overt_thread_count()
    guard threads == 1 else { throw .threads(Int(threads)) }
    var found = overt_confinement()
    withStrings(reach.readable) { readable in
      withStrings(reach.listable) { listable in
        withStrings(reach.devices) { devices in
          overt_confine(readable, listable, devices, reach.ports, reach.ports.count, &found)
        }
      }
    }
    guard found.failed == 0 else { throw .refused("confinement", errno: found.failed) }
    return Confinement(
      landlockVersion: Int(found.landlock_abi), files: found.landlock, network: found.network, scopes: found.scopes,
      filter: found.seccomp, unprivileged: found.unprivileged)
  }

  /// The cores that the calling thread may run on.
  public static var allowedCores: Int { Int(overt_allowed_cores()) }
}
